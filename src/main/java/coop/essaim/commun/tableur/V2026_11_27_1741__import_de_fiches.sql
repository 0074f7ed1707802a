-- Un fichier déposé, quel qu'en soit le sujet : ses cellules, chiffrées, le temps de les relire ; elles s'effacent une
-- fois ses lignes prises, ou le lendemain. Chaque module avait sa table ; ce qui y attendait d'être relu se redépose.
create table import_de_fiches (
    id          uuid        primary key,
    genre       text        not null check (genre ~ '^[a-z]+$'),
    fichier     text        not null check (length(fichier) between 1 and 200),
    contenu     bytea,
    colonnes    text        not null check (length(colonnes) between 1 and 4000),
    depose_a    timestamptz not null,
    depose_par  uuid,
    fait_a      timestamptz,
    ouvertes    int         check (ouvertes >= 0),
    connues     int         check (connues >= 0),
    check ((fait_a is null) = (ouvertes is null) and (fait_a is null) = (connues is null)),
    check (fait_a is null or contenu is null)
);
comment on column import_de_fiches.colonnes is 'À quel champ va chaque colonne du fichier, dans l''ordre, séparés par des virgules.';
comment on column import_de_fiches.depose_par is 'Le compte.';

delete from scheduled_tasks where task_name in ('personnes.imports.effacer', 'activites.imports.effacer');
