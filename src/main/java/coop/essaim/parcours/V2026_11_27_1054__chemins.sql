-- Les chemins publiés (PAR-07) : devenir entrepreneur, l'être, devenir associé, sortir. Chaque texte garde ses versions ;
-- celui d'Essaim vaut tant que la coopérative ne l'a pas récrit.
create table chemin (
    code      text        not null check (code in ('DEVENIR', 'ETRE', 'ASSOCIE', 'SORTIR')),
    version   int         not null check (version > 0),
    texte     text        not null check (length(btrim(texte)) between 1 and 20000),
    ecrit_a   timestamptz not null,
    ecrit_par uuid        references compte,
    primary key (code, version)
);
revoke update, delete, truncate on chemin from ${application};
