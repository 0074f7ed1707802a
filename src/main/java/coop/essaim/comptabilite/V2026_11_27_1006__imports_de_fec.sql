-- Ce qu'un import de FEC a fait : gardé avec lui, pour qui demande six mois après d'où vient ce compte.
create table import_fec (
    id          bigint      generated always as identity primary key,
    fichier     text        not null check (fichier <> ''),
    empreinte   text        not null check (empreinte <> ''),
    exercice_id integer     not null references exercice,
    ecritures   integer     not null check (ecritures > 0),
    lignes      integer     not null check (lignes > 0),
    brouillard  integer     not null check (brouillard between 0 and ecritures),
    le          timestamptz not null default now(),
    par         text        not null check (par <> '')
);
comment on column import_fec.brouillard is 'Ses écritures entrées sans date de validation.';

create table import_fec_note (
    import_id bigint   not null references import_fec,
    rang      integer  not null check (rang > 0),
    genre     text     not null check (genre in ('supposition', 'compte', 'journal', 'tiers')),
    ligne     integer  not null check (ligne >= 0),
    code      text     not null,
    texte     text     not null check (texte <> ''),
    primary key (import_id, rang),
    check ((genre = 'supposition') = (code = ''))
);
comment on table import_fec_note is 'Ce qu''il a fallu supposer, et ce qui a été créé, chacun avec sa première ligne du fichier.';
revoke update, delete on import_fec, import_fec_note from ${application};

-- Un fichier qui dit « ac » parle du journal AC : s'il n'a encore rien reçu, il le devient, et le FEC garde « ac ».
grant update (code_fec) on journal to ${application};
