-- Le droit de valider soi-même ses factures, sous un plafond toutes taxes comprises : qui l'a donné, depuis quand.
create table autovalidation (
    id         uuid        primary key,
    compte_id  uuid        not null references compte,
    plafond    centimes    not null check (plafond > 0),
    donne_a    timestamptz not null,
    donne_par  uuid        references compte,
    retire_a   timestamptz check (retire_a >= donne_a),
    retire_par uuid        references compte
);
create unique index autovalidation_en_cours on autovalidation (compte_id) where retire_a is null;
revoke delete on autovalidation from ${application};
