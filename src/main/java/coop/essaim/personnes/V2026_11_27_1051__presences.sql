-- Qui est là aujourd'hui (ACC-02) : les heures du siège, et les jours où une personne de l'équipe n'y est pas.
create table horaire_du_siege (
    id        uuid        primary key,
    jour      smallint    not null check (jour between 1 and 7),
    debut     time,
    fin       time        check (fin > debut),
    du        date        not null,
    saisi_a   timestamptz not null,
    saisi_par uuid        references compte,
    unique (jour, du),
    check ((debut is null) = (fin is null))
);
comment on table horaire_du_siege is 'Vaut jusqu''à la ligne suivante du même jour ; sans heure, le siège est fermé.';

create table presence_d_equipe (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    nature      text        not null check (nature in ('TELETRAVAIL', 'DEPLACEMENT', 'ABSENCE', 'SUR_PLACE')),
    du          date        not null,
    au          date        not null check (au >= du and au <= du + 366),
    jour        smallint    check (jour between 1 and 7),
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte
);
comment on column presence_d_equipe.jour is 'Ce seul jour de la semaine ; vide, tous les jours. La dernière saisie l''emporte.';
create index presence_d_equipe_jours on presence_d_equipe (personne_id, du, au);
