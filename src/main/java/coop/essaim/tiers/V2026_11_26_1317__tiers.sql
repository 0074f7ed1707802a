-- Un tiers appartient à l'activité qui le connaît, ou à la structure : la fiche d'un particulier client de Camille n'est
-- pas à Idriss. Les doublons d'une activité à l'autre se voient de l'équipe d'appui seule.
create sequence tiers_auxiliaire_seq;

create table tiers (
    id           uuid        primary key,
    cle          uuid        not null unique,
    activite_id  uuid        references activite,
    nature       text        not null check (nature in ('ENTREPRISE', 'PARTICULIER', 'ORGANISME_PUBLIC')),
    nom          text        not null check (nom = btrim(nom) and length(nom) between 1 and 200 and nom !~ '[[:cntrl:]]'),
    client       boolean     not null,
    fournisseur  boolean     not null,
    financeur    boolean     not null,
    siren        text        check (siren ~ '^[0-9]{9}$'),
    siret        text        check (siret ~ '^[0-9]{14}$' and left(siret, 9) = siren),
    tva          text        check (tva ~ '^[A-Z]{2}' and (tva !~ '^FR' or tva ~ '^FR..000' or right(tva, 9) = siren)),
    electronique text        check (electronique ~ '^[0-9]{9}(_[A-Z0-9+_/-]{1,115})?$' and left(electronique, 9) = siren),
    voie         text        not null,
    code_postal  text        not null,
    commune      text        not null,
    pays         text        not null check (pays ~ '^[A-Z]{2}$'),
    courriel     text        check (courriel !~ '\s' and length(courriel) <= 254),
    telephone    text        check (telephone ~ '^\+[0-9]{8,15}$'),
    contact      text        check (length(contact) between 1 and 200),
    auxiliaire   text        not null unique,
    archive_le   timestamptz,
    version      integer     not null default 0,
    cree_a       timestamptz not null,
    cree_par     uuid        references compte,
    check (client or fournisseur or financeur)
);
comment on column tiers.cle is 'Clé d''idempotence de la création : un double envoi ne fait qu''une fiche.';
comment on column tiers.auxiliaire is 'Code du compte auxiliaire, créé par comptabilite dans la même transaction.';
comment on column tiers.electronique is 'Adresse de facturation électronique, schéma 0225 de l''annuaire.';
create index tiers_activite on tiers (activite_id, lower(nom), id);
create index tiers_siren on tiers (siren) where siren is not null;
create index tiers_courriel on tiers (courriel) where courriel is not null;
create index tiers_nom on tiers (lower(nom), id);
revoke delete on tiers from ${application};

create view pub_tiers as
select id, activite_id, nature, nom, client, fournisseur, financeur, siren, siret, tva, electronique, voie, code_postal,
       commune, pays, courriel, telephone, contact, auxiliaire, archive_le
  from tiers;
