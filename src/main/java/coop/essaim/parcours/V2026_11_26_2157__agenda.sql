-- L'agenda de chacun : un jeton secret, dont seule l'empreinte est gardée. Qui le perd en demande un autre.
create table abonnement_d_agenda (
    compte_id uuid        primary key references compte,
    empreinte text        not null unique check (empreinte ~ '^[0-9a-f]{64}$'),
    cree_a    timestamptz not null
);
