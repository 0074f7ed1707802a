-- L'objectif de chiffre d'affaires d'une activité, fixé ensemble (rendez-vous d'accompagnement), pour une période.
-- Le dernier fixé d'une même période vaut ; les précédents restent.
create table objectif_ca (
    id          uuid        primary key,
    activite_id uuid        not null references activite,
    du          date        not null,
    au          date        not null check (au >= du),
    montant     centimes    not null check (montant > 0),
    fixe_a      timestamptz not null,
    fixe_par    uuid        references compte
);
create index objectif_ca_activite on objectif_ca (activite_id, du, fixe_a desc);
revoke update, delete on objectif_ca from ${application};
