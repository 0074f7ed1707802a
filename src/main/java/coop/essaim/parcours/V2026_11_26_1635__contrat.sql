-- Les contrats, leurs clauses, leurs avenants et leurs signatures ; la liste d'intégration ; les échéances ; les gabarits.
create table gabarit (
    code      text        not null check (code ~ '^[A-Z_]+$'),
    version   int         not null check (version > 0),
    html      text        not null check (length(html) between 1 and 100000),
    ecrit_a   timestamptz not null,
    ecrit_par uuid        references compte,
    primary key (code, version)
);
revoke update, delete, truncate on gabarit from ${application};

create table contrat (
    id                uuid         primary key,
    personne_id       uuid         not null references personne,
    genre             text         not null check (genre in ('CAPE', 'CESA', 'CONTRAT_DE_TRAVAIL', 'CAPE_CJS')),
    renouvelle        uuid         references contrat,
    rang              smallint     not null default 0 check (rang between 0 and 2),
    du                date         not null,
    au                date         check (au >= du),
    heures            numeric(5,2) check (heures > 0 and heures <= 217),
    part_fixe         centimes     check (part_fixe >= 0),
    objectif          centimes     check (objectif >= 0),
    plafond           centimes     check (plafond >= 0),
    statuts_du        date,
    temps_complet_ailleurs boolean not null default false,
    representant      text         check (length(btrim(representant)) between 1 and 200),
    limite_d_associe  date,
    fin_d_essai       date,
    cree_a            timestamptz  not null,
    cree_par          uuid         references compte,
    emis_a            timestamptz,
    document_id       uuid         references document,
    conclu_le         date,
    fin_le            date         check (fin_le >= du - 1),
    abandonne_a       timestamptz,
    check ((emis_a is null) = (document_id is null)),
    check (conclu_le is null or emis_a is not null),
    check (abandonne_a is null or conclu_le is null),
    check (fin_le is null or conclu_le is not null),
    check ((rang = 0) = (renouvelle is null)),
    -- Douze mois au plus, par écrit (L127-2 du code de commerce).
    check (genre not in ('CAPE', 'CAPE_CJS') or au is not null and au < du + interval '12 months'),
    check (genre = 'CAPE' or rang = 0),
    exclude using gist (personne_id with =, daterange(du, coalesce(fin_le, au), '[]') with &&)
        where (conclu_le is not null and genre <> 'CONTRAT_DE_TRAVAIL' and coalesce(fin_le, du) >= du)
);
create index contrat_personne on contrat (personne_id, du);
create unique index contrat_renouvelle on contrat (renouvelle) where abandonne_a is null;
comment on column contrat.part_fixe is 'Part fixe du CESA, rémunération du CAPE, ou salaire ; par mois.';
comment on column contrat.fin_le is 'Le dernier jour réel, quand il n''est pas le terme.';

create table contrat_clause (
    contrat_id uuid not null references contrat,
    code       text not null check (code ~ '^[A-Z_]+$'),
    texte      text not null check (length(texte) <= 8000),
    primary key (contrat_id, code)
);

create table avenant (
    id          uuid         primary key,
    contrat_id  uuid         not null references contrat,
    numero      smallint     not null check (numero > 0),
    du          date         not null,
    objet       text         not null check (length(btrim(objet)) between 1 and 200),
    texte       text         not null check (length(btrim(texte)) between 1 and 8000),
    heures      numeric(5,2) check (heures > 0 and heures <= 217),
    part_fixe   centimes     check (part_fixe >= 0),
    objectif    centimes     check (objectif >= 0),
    emis_a      timestamptz  not null,
    emis_par    uuid         references compte,
    document_id uuid         not null references document,
    conclu_le   date,
    abandonne_a timestamptz,
    unique (contrat_id, numero)
);

-- Qui a signé quoi, quand, et l'empreinte de ce qui était sous ses yeux. Une signature ne se change pas.
create table signature (
    id          uuid        primary key,
    contrat_id  uuid        references contrat,
    avenant_id  uuid        references avenant,
    partie      text        not null check (partie in ('COOPERATIVE', 'PERSONNE', 'REPRESENTANT')),
    nom         text        not null check (length(btrim(nom)) between 1 and 200),
    voie        text        not null check (voie in ('ECRAN', 'PAPIER')),
    signe_le    date        not null,
    recue_a     timestamptz not null,
    compte_id   uuid        references compte,
    empreinte   text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
    papier_id   uuid        references document,
    check (num_nonnulls(contrat_id, avenant_id) = 1),
    check ((voie = 'PAPIER') = (papier_id is not null)),
    check (voie = 'PAPIER' or compte_id is not null)
);
create unique index signature_contrat on signature (contrat_id, partie) where contrat_id is not null;
create unique index signature_avenant on signature (avenant_id, partie) where avenant_id is not null;
revoke update, delete, truncate on signature from ${application};

-- Un contrat émis ne se récrit pas : seuls sa conclusion, sa fin ou son abandon s'ajoutent.
create function contrat_fige() returns trigger language plpgsql as $$
begin
    if old.emis_a is not null and (
           (new.personne_id, new.genre, new.rang, new.du, new.statuts_du, new.temps_complet_ailleurs, new.emis_a,
            new.document_id)
           is distinct from
           (old.personne_id, old.genre, old.rang, old.du, old.statuts_du, old.temps_complet_ailleurs, old.emis_a,
            old.document_id)
        or (new.au, new.heures, new.part_fixe, new.objectif, new.plafond, new.representant, new.limite_d_associe,
            new.fin_d_essai, new.renouvelle)
           is distinct from
           (old.au, old.heures, old.part_fixe, old.objectif, old.plafond, old.representant, old.limite_d_associe,
            old.fin_d_essai, old.renouvelle)) then
        raise exception 'un contrat émis ne se récrit pas : faites un avenant' using errcode = 'restrict_violation';
    end if;
    if old.conclu_le is not null and new.conclu_le is distinct from old.conclu_le then
        raise exception 'un contrat conclu ne se déconclut pas' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger contrat_fige before update on contrat for each row execute function contrat_fige();

create function contrat_clause_figee() returns trigger language plpgsql as $$
begin
    if exists (select 1 from contrat c
                where c.id = coalesce(new.contrat_id, old.contrat_id) and c.emis_a is not null) then
        raise exception 'une clause émise ne se récrit pas : faites un avenant' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger contrat_clause_figee before insert or update or delete on contrat_clause
    for each row execute function contrat_clause_figee();

create table point_d_integration (
    code    text    primary key check (code ~ '^[a-z-]{1,40}$'),
    libelle text    not null check (length(btrim(libelle)) between 1 and 200),
    rang    int     not null,
    actif   boolean not null default true
);
insert into point_d_integration (code, libelle, rang) values
    ('dossier-informatique', 'le dossier informatique', 10),
    ('assurance', 'l’assurance de groupe et les assurances propres à l’activité', 20),
    ('pieces-administratives', 'les pièces administratives', 30),
    ('piece-d-identite', 'la pièce d’identité', 40),
    ('titre-de-sejour', 'le titre de séjour', 50),
    ('numero-de-securite-sociale', 'le numéro de sécurité sociale', 60),
    ('releve-d-identite-bancaire', 'le relevé d’identité bancaire', 70),
    ('adresse-de-courriel', 'l’adresse de courriel', 80),
    ('article-du-site', 'l’article du site', 90),
    ('formation-au-logiciel', 'la demi-journée de formation au logiciel', 100),
    ('prevision-d-activite', 'la prévision d’activité', 110);

create table integration (
    personne_id uuid        not null references personne,
    point       text        not null references point_d_integration,
    sans_objet  boolean     not null,
    note        text        check (length(btrim(note)) between 1 and 500),
    vu_a        timestamptz not null,
    vu_par      uuid        references compte,
    primary key (personne_id, point),
    -- Ce qui ne s'applique pas se dit pourquoi.
    check (not sans_objet or note is not null)
);

create table echeance (
    id           uuid        primary key,
    personne_id  uuid        not null references personne,
    genre        text        not null check (genre ~ '^[A-Z_]+$'),
    precision    text        check (length(btrim(precision)) between 1 and 300),
    due_le       date        not null,
    evenement_id uuid        references evenement_de_parcours,
    contrat_id   uuid        references contrat,
    cree_a       timestamptz not null,
    faite_le     date,
    faite_a      timestamptz,
    faite_par    uuid        references compte,
    note         text        check (length(btrim(note)) between 1 and 500),
    preuve_id    uuid        references document,
    annulee_a    timestamptz,
    check ((faite_le is null) = (faite_a is null)),
    check (faite_le is null or annulee_a is null)
);
create index echeance_due on echeance (due_le) where faite_le is null and annulee_a is null;
create index echeance_personne on echeance (personne_id, due_le);
create index echeance_evenement on echeance (evenement_id);

create view pub_contrat as
select id, personne_id, genre, rang, du, au, coalesce(fin_le, au) as fin, heures, part_fixe, objectif, plafond, conclu_le,
       limite_d_associe, fin_d_essai
  from contrat
 where conclu_le is not null;

create view pub_avenant as
select id, contrat_id, numero, du, heures, part_fixe, objectif, conclu_le from avenant where conclu_le is not null;

create view pub_echeance as
select id, personne_id, genre, due_le, faite_le, annulee_a is not null as annulee from echeance;
