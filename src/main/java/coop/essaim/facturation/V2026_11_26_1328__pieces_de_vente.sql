-- Une pièce de vente : un devis, une facture ou un avoir, du brouillon à la validation. Elle ne devient officielle que
-- par la ligne de `facture` ou de `devis` qui porte son numéro ; dès lors, plus rien d'elle ne change.
create table piece_de_vente (
    id               uuid         primary key,
    cle              uuid         not null unique,
    genre            text         not null check (genre in ('DEVIS', 'FACTURE', 'ACOMPTE', 'SITUATION', 'SOLDE', 'AVOIR')),
    etat             text         not null default 'BROUILLON' check (etat in ('BROUILLON', 'SOUMISE', 'VALIDEE')),
    activite_id      uuid         not null references activite,
    client_id        uuid         not null references tiers,
    objet            text         not null check (length(btrim(objet)) between 1 and 200),
    mode             text         not null check (mode in ('HT', 'TTC')),
    remise_taux      numeric(6,3) check (remise_taux > 0 and remise_taux <= 100),
    remise_montant   centimes     check (remise_montant > 0),
    delai_jours      smallint     not null check (delai_jours between 0 and 120),
    date_prestation  date,
    bon_de_commande  text         check (length(bon_de_commande) between 1 and 100),
    note             text         check (length(note) between 1 and 2000),
    devis_id         uuid         references piece_de_vente,
    origine_id       uuid         references piece_de_vente,
    ht               centimes     not null default 0,
    tva              centimes     not null default 0,
    ttc              centimes     not null default 0,
    version          integer      not null default 0,
    soumise_a        timestamptz,
    cree_a           timestamptz  not null,
    cree_par         uuid         references compte,
    check (remise_taux is null or remise_montant is null),
    check ((genre = 'AVOIR') = (origine_id is not null)),
    check ((genre in ('ACOMPTE', 'SITUATION', 'SOLDE')) <= (devis_id is not null)),
    check ((etat = 'SOUMISE') = (soumise_a is not null))
);
comment on column piece_de_vente.cle is 'Clé d''idempotence de la création.';
comment on column piece_de_vente.version is 'Augmente à chaque changement : qui valide valide ce qu''il a lu.';
create index piece_de_vente_file on piece_de_vente (soumise_a, id) where etat = 'SOUMISE';
create index piece_de_vente_activite on piece_de_vente (activite_id, cree_a, id);
create index piece_de_vente_client on piece_de_vente (client_id);
create index piece_de_vente_devis on piece_de_vente (devis_id) where devis_id is not null;
create index piece_de_vente_origine on piece_de_vente (origine_id) where origine_id is not null;

-- TITRE : une section ; OPTION : proposée au devis, hors du total ; DEDUCTION : un acompte repris en moins.
create table ligne_de_vente (
    piece_id       uuid          not null references piece_de_vente on delete cascade,
    rang           smallint      not null check (rang > 0),
    type           text          not null check (type in ('TITRE', 'LIGNE', 'OPTION', 'DEDUCTION')),
    libelle        text          not null check (length(btrim(libelle)) between 1 and 500),
    nature         text          references nature_de_vente,
    regime         text,
    quantite       numeric(12,4) not null default 0,
    unite          text          not null default '' check (length(unite) <= 20),
    prix           numeric(14,4) not null default 0 check (prix >= 0),
    remise_taux    numeric(6,3)  check (remise_taux > 0 and remise_taux <= 100),
    remise_montant centimes      check (remise_montant > 0),
    brut           centimes      not null default 0,
    remise         centimes      not null default 0,
    part           centimes      not null default 0,
    deduit_id      uuid          references piece_de_vente,
    primary key (piece_id, rang),
    check (remise_taux is null or remise_montant is null),
    check ((type = 'TITRE') = (nature is null and regime is null)),
    check (case type when 'TITRE' then quantite = 0 when 'DEDUCTION' then quantite = -1 else quantite > 0 end),
    check ((type = 'DEDUCTION') = (deduit_id is not null))
);
comment on column ligne_de_vente.part is 'Ce que la ligne supporte de la remise globale, hors taxes.';

create table tva_de_vente (
    piece_id uuid     not null references piece_de_vente on delete cascade,
    regime   text     not null,
    base     centimes not null,
    tva      centimes not null,
    primary key (piece_id, regime)
);

-- Ce qui est arrivé à une pièce avant d'être officielle : qui l'a soumise, renvoyée avec quel mot, reprise.
create table suivi_de_vente (
    piece_id    uuid        not null references piece_de_vente on delete cascade,
    rang        integer     not null,
    acte        text        not null check (acte in ('SOUMISE', 'RENVOYEE', 'REPRISE', 'VALIDEE')),
    a           timestamptz not null,
    par         uuid        references compte,
    commentaire text        check (length(commentaire) between 1 and 1000),
    primary key (piece_id, rang)
);
revoke update on suivi_de_vente from ${application};

-- Qui vend, tel que la pièce le présente : la même identité ne s'écrit qu'une fois.
create table emetteur (
    id               integer generated always as identity primary key,
    empreinte        bytea   not null unique check (length(empreinte) = 32),
    denomination     text    not null,
    forme            text    not null,
    siret            text    not null check (siret ~ '^[0-9]{14}$'),
    greffe           text    not null,
    ape              text    not null,
    voie             text    not null,
    code_postal      text    not null,
    commune          text    not null,
    capital_minimum  centimes,
    tva              text,
    telephone        text,
    courriel         text,
    site             text
);
revoke update, delete on emetteur from ${application};

-- Une facture ou un avoir officiel : son numéro, son écriture et l'acheteur tel qu'il était. Inaltérable.
create table facture (
    id               uuid        primary key references piece_de_vente,
    genre_de_serie   text        not null check (genre_de_serie in ('FACTURE', 'AVOIR')),
    annee            smallint    not null,
    rang             integer     not null check (rang > 0),
    numero           text        not null unique check (numero ~ '^[A-Za-z0-9+_/-]{1,35}$'),
    date             date        not null check (extract(year from date) = annee),
    echeance         date        not null check (echeance >= date),
    activite_id      uuid        not null references activite,
    client_id        uuid        not null references tiers,
    ecriture_id      bigint      not null unique references ecriture,
    contribution_id  bigint      unique references ecriture,
    base_contribution text       not null check (base_contribution in ('FACTURE', 'ENCAISSE')),
    taux_contribution numeric(6,3) not null check (taux_contribution between 0 and 100),
    contribution     centimes    not null,
    emetteur_id      integer     not null references emetteur,
    acheteur         text        not null,
    acheteur_nature  text        not null,
    acheteur_siren   text,
    acheteur_siret   text,
    acheteur_tva     text,
    acheteur_electronique text,
    acheteur_voie    text        not null,
    acheteur_code_postal text    not null,
    acheteur_commune text        not null,
    acheteur_pays    text        not null,
    mentions         text[]      not null,
    validee_a        timestamptz not null,
    validee_par      uuid        references compte,
    foreign key (genre_de_serie, annee) references serie,
    unique (genre_de_serie, annee, rang)
);
comment on column facture.mentions is 'Les mentions propres à cette pièce : exonérations, autoliquidation, CAPE et son terme.';
create index facture_date on facture (date desc, id);
create index facture_activite on facture (activite_id, date desc, id);
create index facture_client on facture (client_id, date desc);
create index facture_echeance on facture (echeance, id);
revoke update, delete on facture from ${application};

-- Une pièce validée ne change plus, ni ses lignes : une erreur se corrige par un avoir, ou par un nouveau devis.
create function vente_inalterable() returns trigger language plpgsql as $$
begin
    raise exception 'Une pièce validée ne change plus : elle se corrige par un avoir, ou par un nouveau devis.'
        using errcode = 'insufficient_privilege';
end $$;
create trigger vente_inalterable before update or delete on facture
    for each statement execute function vente_inalterable();
create trigger vente_intronquable before truncate on facture for each statement execute function vente_inalterable();
create trigger vente_inalterable before update or delete on piece_de_vente
    for each row when (old.etat = 'VALIDEE') execute function vente_inalterable();

create function ligne_de_vente_inalterable() returns trigger language plpgsql as $$
begin
    if exists (select from piece_de_vente
                where id = case when tg_op = 'INSERT' then new.piece_id else old.piece_id end and etat = 'VALIDEE') then
        raise exception 'Une pièce validée ne change plus : elle se corrige par un avoir, ou par un nouveau devis.'
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger ligne_inalterable before insert or update or delete on ligne_de_vente
    for each row execute function ligne_de_vente_inalterable();
create trigger ligne_inalterable before insert or update or delete on tva_de_vente
    for each row execute function ligne_de_vente_inalterable();

-- Une facture officielle est celle d'une pièce validée, dont les totaux sont ceux de ses lignes.
create function facture_controler() returns trigger language plpgsql as $$
declare
    piece piece_de_vente%rowtype;
begin
    select * into piece from piece_de_vente where id = new.id;
    if piece.etat <> 'VALIDEE' or piece.genre = 'DEVIS' or (piece.genre = 'AVOIR') <> (new.genre_de_serie = 'AVOIR')
       or piece.activite_id <> new.activite_id or piece.client_id <> new.client_id
       or piece.ht <> (select coalesce(sum(brut - remise - part), 0) from ligne_de_vente
                        where piece_id = new.id and type in ('LIGNE', 'DEDUCTION'))
       or piece.ttc <> piece.ht + piece.tva
       or new.rang <> (select dernier from serie where genre = new.genre_de_serie and annee = new.annee) then
        raise exception 'La facture % ne correspond pas à sa pièce.', new.numero using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger facture_controler before insert on facture for each row execute function facture_controler();

create view pub_facture as
select f.id, f.numero, p.genre, f.date, f.echeance, f.activite_id, f.client_id, p.devis_id, p.origine_id, p.objet,
       p.ht, p.tva, p.ttc, f.ecriture_id, f.base_contribution, f.taux_contribution, f.contribution, f.validee_a
  from facture f join piece_de_vente p on p.id = f.id;
