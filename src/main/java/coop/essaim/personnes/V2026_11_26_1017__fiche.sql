-- La fiche d'une personne. Ce qui vaut à un moment porte ses dates ; ce qui est sensible a sa table, donc son droit.

-- Chercher « aubree » trouve « Aubrée ». Liée à la création : un index peut s'y fier.
create function sans_accents(texte text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, texte));

alter table personne
    add nom_de_naissance  text check (nom_de_naissance = btrim(nom_de_naissance) and length(nom_de_naissance) between 1 and 100),
    add lieu_de_naissance text check (length(lieu_de_naissance) between 1 and 100),
    add pays_de_naissance text check (pays_de_naissance ~ '^[A-Z]{2}$'),
    add nationalite       text check (nationalite ~ '^[A-Z]{2}$'),
    add autre_telephone   text check (autre_telephone ~ '^\+[0-9]{8,15}$'),
    add origine           text check (origine in ('BOUCHE_A_OREILLE', 'PRESCRIPTEUR', 'SITE', 'EVENEMENT', 'PRESSE', 'RESEAU', 'AUTRE')),
    add prescripteur      text check (length(prescripteur) between 1 and 200),
    add niveau_d_etudes   text check (niveau_d_etudes in ('JUSQU_AU_COLLEGE', 'LYCEE', 'SUPERIEUR', 'NON_DIT')),
    add diplome           text check (length(diplome) between 1 and 200),
    add dernier_contact_le date,
    add anonymisee_a      timestamptz,
    add annee_de_naissance smallint check (annee_de_naissance between 1900 and 2200);
comment on column personne.niveau_d_etudes is 'CITE 0 à 2, 3 à 4, 5 à 8.';
comment on column personne.annee_de_naissance is 'Reste seule après l''anonymisation : les tranches d''âge des bilans en vivent.';

alter table personne add recherche text generated always as (
    ' ' || sans_accents(translate(prenom || ' ' || nom || ' ' || coalesce(nom_de_naissance, ''), '-''’', '   '))
    || ' ' || coalesce(courriel, '')
    || ' ' || coalesce(replace(telephone, '+33', '0'), '')
    || ' ' || coalesce(replace(autre_telephone, '+33', '0'), '')) stored;
create index personne_recherche on personne using gin (recherche gin_trgm_ops);
create index personne_nom on personne (nom, id);
create index personne_courriel on personne (courriel);
create index personne_telephone on personne (telephone);
create index personne_naissance on personne (naissance);

create table personne_adresse (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    du          date        not null,
    au          date        check (au >= du),
    lignes      text        check (length(lignes) between 1 and 200),
    code_postal text        check (length(code_postal) <= 12),
    commune     text        check (length(commune) between 1 and 38),
    code_insee  text        check (code_insee ~ '^([0-9]{2}|2[AB])[0-9]{3}$'),
    pays        text        not null check (pays ~ '^[A-Z]{2}$'),
    departement text        check (departement ~ '^([0-9]{2,3}|2[AB])$'),
    qpv         boolean,
    rural       boolean,
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte,
    exclude using gist (personne_id with =, daterange(du, au, '[]') with &&)
);
comment on column personne_adresse.qpv is 'En quartier prioritaire à cette date ; vide tant que personne ne l''a vérifié.';
comment on column personne_adresse.rural is 'En zone France ruralités revitalisation à cette date ; vide tant que personne ne l''a vérifié.';
comment on column personne_adresse.lignes is 'Vidée par l''anonymisation, avec le code postal et la commune ; le département reste.';

create table personne_situation (
    id             uuid        primary key,
    personne_id    uuid        not null references personne,
    releve_le      date        not null,
    a_l_entree     boolean     not null,
    statut         text        not null check (statut in ('DEMANDEUR_MOINS_12', 'DEMANDEUR_PLUS_12', 'INACTIF', 'SALARIE',
                                                       'INDEPENDANT', 'ETUDES', 'RETRAITE', 'NON_DIT')),
    rsa            text        check (rsa in ('OUI', 'NON', 'NON_DIT')),
    ass            text        check (ass in ('OUI', 'NON', 'NON_DIT')),
    aah            text        check (aah in ('OUI', 'NON', 'NON_DIT')),
    rqth           text        check (rqth in ('OUI', 'NON', 'NON_DIT')),
    sans_logement  text        check (sans_logement in ('OUI', 'NON', 'NON_DIT')),
    fin_de_droits  date,
    saisie_a       timestamptz not null,
    saisie_par     uuid        references compte
);
comment on table personne_situation is 'Réponses facultatives : NON_DIT est « ne souhaite pas répondre », vide est « pas demandé ».';
create unique index personne_situation_a_l_entree on personne_situation (personne_id) where a_l_entree;
create index personne_situation_personne on personne_situation (personne_id, releve_le desc);

create table personne_emploi (
    id            uuid         primary key,
    personne_id   uuid         not null references personne,
    employeur     text         not null check (length(btrim(employeur)) between 1 and 200),
    contrat       text         not null check (contrat in ('CDI', 'CDD', 'INTERIM', 'FONCTION_PUBLIQUE', 'INDEPENDANT', 'AUTRE')),
    heures        numeric(4,1) check (heures > 0 and heures <= 60),
    temps_complet boolean      not null,
    du            date         not null,
    au            date         check (au >= du),
    saisi_a       timestamptz  not null,
    saisi_par     uuid         references compte
);
comment on column personne_emploi.heures is 'Par semaine.';
create index personne_emploi_personne on personne_emploi (personne_id, du);

create table personne_urgence (
    personne_id uuid        primary key references personne,
    nom         text        not null check (length(btrim(nom)) between 1 and 200),
    lien        text        check (length(lien) <= 100),
    telephone   text        not null check (telephone ~ '^\+[0-9]{8,15}$'),
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte
);

create table personne_rectification (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    champ       text        not null,
    avant       text,
    apres       text,
    a           timestamptz not null,
    par         uuid        references compte
);
comment on table personne_rectification is 'Qui a corrigé quoi (RGPD, art. 16 et 19). Hors du journal d''audit, qui ne s''efface pas : celle-ci suit la fiche.';
create index personne_rectification_personne on personne_rectification (personne_id, a desc);

create table territoire (
    id  uuid primary key,
    nom text not null unique check (nom = btrim(nom) and length(nom) between 1 and 100),
    clos_a timestamptz
);

create table personne_conseiller (
    id            uuid        primary key,
    personne_id   uuid        not null references personne,
    conseiller_id uuid        not null references personne,
    du            date        not null,
    au            date        check (au >= du),
    saisi_a       timestamptz not null,
    saisi_par     uuid        references compte,
    check (personne_id <> conseiller_id),
    exclude using gist (personne_id with =, daterange(du, au, '[]') with &&)
);
create index personne_conseiller_conseiller on personne_conseiller (conseiller_id, du);

create table personne_territoire (
    id            uuid        primary key,
    personne_id   uuid        not null references personne,
    territoire_id uuid        not null references territoire,
    du            date        not null,
    au            date        check (au >= du),
    saisi_a       timestamptz not null,
    saisi_par     uuid        references compte,
    exclude using gist (personne_id with =, daterange(du, au, '[]') with &&)
);
create index personne_territoire_territoire on personne_territoire (territoire_id, du);

create or replace view pub_personne as
select id, civilite, nom, prenom, naissance, courriel, telephone, compte_id,
       nom_de_naissance, lieu_de_naissance, pays_de_naissance, nationalite, origine, prescripteur, niveau_d_etudes,
       coalesce(extract(year from naissance)::smallint, annee_de_naissance) as annee_de_naissance,
       anonymisee_a is not null as anonymisee
  from personne;

create view pub_personne_adresse as
select personne_id, du, au, commune, code_insee, departement, pays, qpv, rural from personne_adresse;

create view pub_personne_situation as
select personne_id, releve_le, a_l_entree, statut, rsa, ass, aah, rqth, sans_logement, fin_de_droits from personne_situation;

create view pub_personne_conseiller as select personne_id, conseiller_id, du, au from personne_conseiller;

create view pub_territoire as select id, nom from territoire;

create view pub_personne_territoire as select personne_id, territoire_id, du, au from personne_territoire;
