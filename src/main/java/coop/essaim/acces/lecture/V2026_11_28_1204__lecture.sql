-- Ce que chacun a lu de ce que son accueil lui donnait à lire ; `quoi` dit aussi de quand : changé, il se relit.
create table lecture (
    compte_id uuid        not null references compte,
    quoi      text        not null check (length(quoi) between 1 and 200),
    lue_a     timestamptz not null,
    primary key (compte_id, quoi)
);
