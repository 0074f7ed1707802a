-- Le suivi du RSA (LOC-01) : la convention avec le Département, le contrat d'engagement de chacun, et les réunions de
-- l'équipe pluridisciplinaire. Des dates et des suites normées, jamais un récit.
create table convention_rsa (
    id          uuid        primary key,
    departement text        not null check (length(btrim(departement)) between 1 and 100),
    numero      text        check (length(btrim(numero)) between 1 and 60),
    du          date        not null,
    au          date        not null check (au > du),
    places      int         check (places > 0),
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte
);

create table contrat_d_engagement (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    organisme   text        not null check (length(btrim(organisme)) between 1 and 100),
    signe_le    date        not null,
    du          date        not null,
    au          date        not null check (au > du),
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte,
    exclude using gist (personne_id with =, daterange(du, au, '[]') with &&)
);

create table equipe_pluridisciplinaire (
    id         uuid        primary key,
    le         date        not null,
    lieu       text        not null check (length(btrim(lieu)) between 1 and 100),
    saisie_a   timestamptz not null,
    saisie_par uuid        references compte,
    unique (le, lieu)
);

create table passage_en_equipe (
    id          uuid        primary key,
    reunion_id  uuid        not null references equipe_pluridisciplinaire,
    personne_id uuid        not null references personne,
    motif       text        not null check (motif in ('SUIVI', 'RENOUVELLEMENT', 'REORIENTATION', 'SORTIE')),
    inscrit_a   timestamptz not null,
    inscrit_par uuid        references compte,
    unique (reunion_id, personne_id)
);
create index passage_en_equipe_personne on passage_en_equipe (personne_id);

create table suite_de_passage (
    passage_id uuid        primary key references passage_en_equipe,
    suite      text        not null check (suite in ('POURSUITE', 'RENOUVELE', 'REORIENTE', 'SORTI', 'AJOURNE')),
    notee_a    timestamptz not null,
    notee_par  uuid        references compte
);
revoke update, delete, truncate on convention_rsa, contrat_d_engagement, passage_en_equipe, suite_de_passage
    from ${application};

-- Les actions sociales (SOC-06) : une demande à l'organisme, et ce qu'il en a fait.
create table action_sociale (
    id           uuid        primary key,
    personne_id  uuid        not null references personne,
    nature       text        not null check (nature in ('VACANCES', 'SCOLARITE', 'LOGEMENT', 'HANDICAP', 'FAMILLE', 'SECOURS',
                                                        'AUTRE')),
    organisme    text        not null check (length(btrim(organisme)) between 1 and 100),
    demandee_le  date        not null,
    demande      centimes    check (demande > 0),
    saisie_a     timestamptz not null,
    saisie_par   uuid        references compte
);
create index action_sociale_personne on action_sociale (personne_id, demandee_le);
create table suite_d_action_sociale (
    id         uuid        primary key,
    action_id  uuid        not null references action_sociale,
    genre      text        not null check (genre in ('TRANSMISE', 'ACCORDEE', 'REFUSEE', 'VERSEE', 'RETIREE')),
    le         date        not null,
    montant    centimes    check (montant > 0),
    saisie_a   timestamptz not null,
    saisie_par uuid        references compte,
    unique (action_id, genre),
    check ((genre in ('ACCORDEE', 'VERSEE')) = (montant is not null))
);
revoke update, delete, truncate on action_sociale, suite_d_action_sociale from ${application};

-- Ce qu'un partenaire donne à une personne nommée (LOC-02), et ses versements.
create table soutien (
    id              uuid        primary key,
    personne_id     uuid        not null references personne,
    partenaire      text        not null check (length(btrim(partenaire)) between 1 and 100),
    objet           text        not null check (length(btrim(objet)) between 1 and 200),
    accorde_le      date        not null,
    montant         centimes    not null check (montant > 0),
    a_justifier_le  date        check (a_justifier_le >= accorde_le),
    saisi_a         timestamptz not null,
    saisi_par       uuid        references compte
);
create index soutien_personne on soutien (personne_id, accorde_le);
create table versement_de_soutien (
    id         uuid        primary key,
    soutien_id uuid        not null references soutien,
    le         date        not null,
    montant    centimes    not null check (montant > 0),
    saisi_a    timestamptz not null,
    saisi_par  uuid        references compte
);
create table justification_de_soutien (
    soutien_id uuid        primary key references soutien,
    le         date        not null,
    saisie_a   timestamptz not null,
    saisie_par uuid        references compte
);
revoke update, delete, truncate on soutien, versement_de_soutien, justification_de_soutien from ${application};

-- La prévention des risques (SOC-09) : engagements pris, journées tenues, qui y était ; le document unique, version par
-- version, gardé quarante ans (art. R. 4121-4 du code du travail).
create table engagement_de_prevention (
    id         uuid        primary key,
    convention text        not null check (length(btrim(convention)) between 1 and 200),
    libelle    text        not null check (length(btrim(libelle)) between 1 and 300),
    pris_le    date        not null,
    saisi_a    timestamptz not null,
    saisi_par  uuid        references compte,
    unique (convention, libelle)
);
create table engagement_tenu (
    engagement_id uuid        primary key references engagement_de_prevention,
    le            date        not null,
    saisi_a       timestamptz not null,
    saisi_par     uuid        references compte
);
create table journee_de_prevention (
    id          uuid         primary key,
    le          date         not null,
    theme       text         not null check (length(btrim(theme)) between 1 and 200),
    intervenant text         check (length(btrim(intervenant)) between 1 and 100),
    heures      numeric(4,1) not null check (heures > 0 and heures <= 24),
    saisie_a    timestamptz  not null,
    saisie_par  uuid         references compte,
    unique (le, theme)
);
create table participant_de_prevention (
    journee_id  uuid        not null references journee_de_prevention,
    personne_id uuid        not null references personne,
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte,
    primary key (journee_id, personne_id)
);
create table document_unique (
    id          uuid        primary key,
    le          date        not null unique,
    document_id uuid        not null references document,
    depose_a    timestamptz not null,
    depose_par  uuid        references compte
);
revoke update, delete, truncate on engagement_de_prevention, engagement_tenu, journee_de_prevention, document_unique
    from ${application};
revoke update, truncate on participant_de_prevention from ${application};
