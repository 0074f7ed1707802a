-- La démonstration est chargée une fois : le second démarrage le sait d'un coup d'œil.
create table demonstration_chargement (
    facteur  integer     primary key check (facteur > 0),
    charge_a timestamptz not null
);
