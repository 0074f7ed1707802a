-- Les règlements : ce qui est reçu, rendu, compensé ou perdu, et les factures que cela solde. Rien ne s'efface : un
-- règlement annulé (chèque impayé, erreur) garde sa ligne, son écriture et celle qui l'annule.

create table remise_de_cheques (
    id          uuid        primary key,
    cle         uuid        not null unique,
    numero      text        not null unique,
    date        date        not null,
    ecriture_id bigint      not null unique references ecriture,
    faite_a     timestamptz not null,
    faite_par   uuid        references compte
);
revoke update, delete on remise_de_cheques from ${application};

create table reglement (
    id          uuid        primary key,
    cle         uuid        not null unique,
    numero      text        not null unique,
    nature      text        not null check (nature in ('RECU', 'REMBOURSE', 'COMPENSE', 'PERDU')),
    mode        text        check (mode in ('CHEQUE', 'VIREMENT', 'CARTE', 'PRELEVEMENT', 'ESPECES')),
    date        date        not null,
    montant     centimes    not null check (montant > 0),
    client_id   uuid        not null references tiers,
    activite_id uuid        not null references activite,
    reference   text        check (length(reference) between 1 and 140),
    banque      text        check (length(banque) between 1 and 100),
    avoir_id    uuid        references facture,
    trop_percu_id uuid      references reglement,
    ecriture_id bigint      not null unique references ecriture,
    contribution_id bigint  unique references ecriture,
    rang_excedent smallint,
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte,
    check ((nature in ('RECU', 'REMBOURSE')) = (mode is not null)),
    check (nature = 'RECU' or nature = 'PERDU' or (avoir_id is null) <> (trop_percu_id is null)),
    check (nature not in ('RECU', 'PERDU') or (avoir_id is null and trop_percu_id is null))
);
comment on column reglement.cle is 'Clé d''idempotence : un double envoi ne fait qu''un règlement.';
comment on column reglement.avoir_id is 'L''avoir rendu, ou employé sur une facture.';
comment on column reglement.trop_percu_id is 'Le règlement dont l''excédent est rendu, ou employé sur une facture.';
comment on column reglement.activite_id is 'L''activité dont la section porte l''excédent.';
comment on column reglement.rang_excedent is 'La ligne du compte client qui porte l''excédent, dans l''écriture.';
create index reglement_chronologie on reglement (date desc, id desc);
create index reglement_client on reglement (client_id, date desc);
create index reglement_avoir on reglement (avoir_id) where avoir_id is not null;
create index reglement_trop_percu on reglement (trop_percu_id) where trop_percu_id is not null;
create index reglement_activite on reglement (activite_id, date desc, id desc);
revoke update, delete on reglement from ${application};

-- Les chèques d'une remise, chacun une fois.
create table cheque_remis (
    reglement_id uuid primary key references reglement,
    remise_id    uuid not null references remise_de_cheques
);
create index cheque_remis_remise on cheque_remis (remise_id);
revoke update, delete on cheque_remis from ${application};

create table annulation_de_reglement (
    reglement_id uuid        primary key references reglement,
    date         date        not null,
    impaye       boolean     not null,
    motif        text        not null check (length(btrim(motif)) between 1 and 300),
    ecriture_id  bigint      not null unique references ecriture,
    annule_a     timestamptz not null,
    annule_par   uuid        references compte
);
revoke update, delete on annulation_de_reglement from ${application};

-- Ce qu'un règlement solde de chaque facture ou avoir. `rang` : sa ligne au compte client, dans l'écriture du règlement.
create table imputation (
    reglement_id uuid     not null references reglement,
    facture_id   uuid     not null references facture,
    rang         smallint not null check (rang > 0),
    montant      centimes not null check (montant > 0),
    contribution centimes not null,
    primary key (reglement_id, facture_id)
);
comment on column imputation.contribution is 'La contribution coopérative passée avec elle, quand elle est due à l''encaissement.';
create index imputation_facture on imputation (facture_id);
revoke update, delete on imputation from ${application};

-- La TVA qu'une imputation a fait sortir de l'attente, par compte d'attente.
create table imputation_tva (
    reglement_id uuid     not null,
    facture_id   uuid     not null,
    attente      text     not null,
    montant      centimes not null,
    primary key (reglement_id, facture_id, attente),
    foreign key (reglement_id, facture_id) references imputation
);
revoke update, delete on imputation_tva from ${application};

-- Où en est chaque facture, tenu dans la transaction de chaque règlement ; `./essaim verifier soldes` le recompte.
create table solde_de_facture (
    facture_id  uuid     primary key references facture,
    regle       centimes not null check (regle >= 0),
    lettrage_id bigint   references lettrage
);
comment on column solde_de_facture.regle is 'Reçu, compensé et perdu ; rendu pour un avoir.';
revoke delete on solde_de_facture from ${application};

create table numero_de_reglement (
    annee   smallint primary key check (annee between 2000 and 2099),
    dernier integer  not null check (dernier > 0)
);
revoke delete on numero_de_reglement from ${application};

-- La base refuse aussi : jamais plus que la facture, jamais plus que le règlement.
create function imputation_controler() returns trigger language plpgsql as $$
begin
    -- Une compensation solde deux pièces du même montant : l'avoir, et la facture où il s'emploie.
    if exists (select from reglement r
                where r.id = new.reglement_id
                  and r.montant < case r.nature
                                  when 'COMPENSE' then new.montant
                                  else (select sum(i.montant) from imputation i where i.reglement_id = r.id) end) then
        raise exception 'Un règlement ne paie pas plus que son montant.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger imputation_controler after insert on imputation
    for each row execute function imputation_controler();

create function solde_controler() returns trigger language plpgsql as $$
begin
    if new.regle > (select p.ttc from piece_de_vente p where p.id = new.facture_id) then
        raise exception 'La facture % ne se règle pas au-delà de son montant.', new.facture_id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger solde_controler before insert or update on solde_de_facture
    for each row execute function solde_controler();

create view pub_solde_de_facture as
select f.id as facture_id, f.activite_id, f.client_id, p.genre, p.ttc, coalesce(s.regle, 0) as regle,
       p.ttc - coalesce(s.regle, 0) as reste
  from facture f
  join piece_de_vente p on p.id = f.id
  left join solde_de_facture s on s.facture_id = f.id;

-- Ce qu'un client a payé en trop, ou d'avance : à rendre, ou à employer sur une autre facture.
create table trop_percu (
    reglement_id uuid     primary key references reglement,
    montant      centimes not null check (montant > 0),
    employe      centimes not null default 0 check (employe between 0 and montant),
    lettrage_id  bigint   references lettrage
);
revoke delete on trop_percu from ${application};
