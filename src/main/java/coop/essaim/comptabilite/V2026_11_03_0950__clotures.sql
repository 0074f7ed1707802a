-- Les écritures que la clôture engendre : à-nouveaux de l'exercice suivant. Le lettrage les passe, car la pièce
-- d'origine est toujours là.
create table ecriture_de_cloture (
    ecriture_id bigint  primary key references ecriture,
    exercice_id integer not null references exercice
);
comment on column ecriture_de_cloture.exercice_id is 'L''exercice qui se clôt.';

-- Les totaux scellés de chaque jour de validation, mois et exercice clos, chaînés l'un à l'autre (ISCA).
create table scellement (
    id             bigint  generated always as identity primary key,
    nature         text    not null check (nature in ('jour', 'mois', 'annee')),
    du             date    not null,
    au             date    not null check (au >= du),
    nombre         bigint  not null,
    debit          bigint  not null,
    credit         bigint  not null,
    cumul_debit    numeric(24) not null,
    cumul_credit   numeric(24) not null,
    bouts          text    not null,
    scelle_le      timestamptz not null,
    empreinte      bytea   not null check (length(empreinte) = 32)
);
comment on column scellement.bouts is 'Le dernier numéro et le dernier maillon de chaque journal au moment de sceller.';
create index scellement_periode on scellement (nature, du);
revoke update, delete on scellement, ecriture_de_cloture from ${application};
create trigger inalterable before update or delete on scellement for each statement execute function inalterable();
create trigger intronquable before truncate on scellement for each statement execute function inalterable();
