-- Un compte, ses rôles, les droits de ses rôles. Un état est un fait daté, jamais un drapeau.
create table compte (
    id                   uuid        primary key,
    nom                  text        not null check (nom = btrim(nom) and length(nom) between 1 and 200),
    courriel             text        not null check (courriel !~ '\s' and length(courriel) <= 254),
    mot_de_passe         text        check (mot_de_passe like '$argon2id$%'),
    mot_de_passe_choisi_a timestamptz,
    cree_a               timestamptz not null,
    cree_par             uuid        references compte,
    check ((mot_de_passe is null) = (mot_de_passe_choisi_a is null))
);
create unique index compte_courriel on compte (lower(courriel));

create table compte_desactivation (
    id            uuid        primary key,
    compte_id     uuid        not null references compte,
    motif         text        not null check (length(btrim(motif)) between 1 and 500),
    desactive_a   timestamptz not null,
    desactive_par uuid        references compte,
    reactive_a    timestamptz check (reactive_a >= desactive_a),
    reactive_par  uuid        references compte
);
create unique index compte_desactivation_en_cours on compte_desactivation (compte_id) where reactive_a is null;

create table droit (
    code     text        primary key,
    module   text        not null,
    phrase   text        not null,
    rubrique text        not null,
    sensible boolean     not null,
    inscrit_a timestamptz not null
);

create table role (
    id      uuid        primary key,
    code    text        not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
    libelle text        not null check (libelle = btrim(libelle) and length(libelle) between 1 and 100),
    equipe  boolean     not null,
    livre   boolean     not null,
    cree_a  timestamptz not null
);
create unique index role_libelle on role (lower(libelle));

create table role_droit (
    role_id    uuid        not null references role,
    droit_code text        not null references droit,
    donne_a    timestamptz not null,
    donne_par  uuid        references compte,
    primary key (role_id, droit_code)
);

create table compte_role (
    id         uuid        primary key,
    compte_id  uuid        not null references compte,
    role_id    uuid        not null references role,
    donne_a    timestamptz not null,
    donne_par  uuid        references compte,
    retire_a   timestamptz check (retire_a >= donne_a),
    retire_par uuid        references compte
);
create unique index compte_role_en_cours on compte_role (compte_id, role_id) where retire_a is null;
create index compte_role_par_role on compte_role (role_id) where retire_a is null;

-- Ce que les autres modules peuvent savoir d'un compte.
create view pub_compte as
select c.id, c.nom, c.courriel, d.id is null as actif
from compte c
left join compte_desactivation d on d.compte_id = c.id and d.reactive_a is null;
