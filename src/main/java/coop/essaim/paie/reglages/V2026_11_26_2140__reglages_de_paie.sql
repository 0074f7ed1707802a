-- Ce que la coopérative est pour sa paie, à partir d'une date. On ajoute, on ne change rien : une autre date est un
-- changement, une autre version de la même date est une correction.
create table reglage_de_paie (
    du                      date         not null check (du >= '2017-01-01'),
    version                 int          not null check (version > 0),
    effectif                int          not null check (effectif between 1 and 100000),
    taux_atmp               numeric(7,4) not null check (taux_atmp between 0 and 100),
    taux_mobilite           numeric(7,4) not null check (taux_mobilite between 0 and 100),
    part_alternants         numeric(7,4) not null check (part_alternants between 0 and 100),
    seuils_geles            text[]       not null check (seuils_geles <@ array['FNAL', 'FORMATION', 'CONSTRUCTION',
                                                         'MOBILITE', 'FORFAIT_SOCIAL', 'APPRENTISSAGE']),
    mutuelle                centimes     not null check (mutuelle >= 0),
    mutuelle_part_employeur numeric(7,4) not null check (mutuelle_part_employeur between 50 and 100),
    reference               text         not null check (length(btrim(reference)) between 1 and 500),
    saisi_a                 timestamptz  not null,
    saisi_par               uuid         references compte,
    primary key (du, version)
);
comment on column reglage_de_paie.seuils_geles is 'Seuils atteints depuis moins de cinq ans (CSS L130-1).';
comment on column reglage_de_paie.mutuelle_part_employeur is 'Au moins la moitié (CSS L911-7).';
revoke update, delete, truncate on reglage_de_paie from ${application};
