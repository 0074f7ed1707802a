-- Un fichier d'activités déposé : ses cellules, chiffrées, le temps de les relire ; elles s'effacent une fois les
-- activités ouvertes, ou le lendemain.
create table import_d_activites (
    id          uuid        primary key,
    fichier     text        not null check (length(fichier) between 1 and 200),
    contenu     bytea,
    colonnes    text        not null check (length(colonnes) between 1 and 4000),
    depose_a    timestamptz not null,
    depose_par  uuid        references compte,
    fait_a      timestamptz,
    ouvertes    int         check (ouvertes >= 0),
    connues     int         check (connues >= 0),
    check ((fait_a is null) = (ouvertes is null) and (fait_a is null) = (connues is null)),
    check (fait_a is null or contenu is null)
);
comment on column import_d_activites.colonnes is 'À quel champ va chaque colonne du fichier, dans l''ordre, séparés par des virgules.';
