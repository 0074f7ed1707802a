-- Le temps de travail noté à part (contrat d'avant Essaim, nature écartée de l'effectif) et les effectifs annuels
-- d'avant : des lignes qui s'ajoutent ; la dernière dite pour une date vaut, les autres restent.
create table temps_de_travail (
    id          uuid         primary key,
    personne_id uuid         not null references personne,
    du          date         not null,
    heures      numeric(5,2) not null check (heures > 0 and heures <= 151.67),
    nature      text         check (nature in ('CDI', 'CDD', 'REMPLACEMENT', 'APPRENTISSAGE', 'PROFESSIONNALISATION',
                                               'CONTRAT_AIDE')),
    saisi_a     timestamptz  not null,
    saisi_par   uuid         references compte
);
create index temps_de_travail_personne on temps_de_travail (personne_id, du);
revoke update, delete, truncate on temps_de_travail from ${application};

create table effectif_repris (
    id        uuid         primary key,
    annee     int          not null check (annee between 1990 and 2200),
    effectif  numeric(9,2) not null check (effectif >= 0),
    saisi_a   timestamptz  not null,
    saisi_par uuid         references compte
);
revoke update, delete, truncate on effectif_repris from ${application};

-- Ce que la veille a constaté : une fois par seuil et par mois.
create table constat_de_seuil (
    id         uuid         primary key,
    seuil      text         not null check (seuil ~ '^[A-Z_]+$'),
    mois       date         not null check (extract(day from mois) = 1),
    etape      text         not null check (etape in ('SOUS', 'COMPTE', 'PREVUE', 'EN_VIGUEUR')),
    effectif   numeric(9,2) not null,
    constate_a timestamptz  not null,
    unique (seuil, mois)
);
create table constat_de_seuil_vu (
    constat_id uuid        primary key references constat_de_seuil,
    vu_a       timestamptz not null,
    vu_par     uuid        references compte
);
revoke update, delete, truncate on constat_de_seuil, constat_de_seuil_vu from ${application};
