-- Une activité, sa section au grand livre (décret 2015-1363), ses entrepreneurs et leurs parts par date (R7331-6), et la
-- contribution coopérative par date avec la décision d'assemblée qui la fixe (R7331-8).
create table activite (
    id         uuid        primary key,
    enseigne   text        not null check (enseigne = btrim(enseigne) and length(enseigne) between 1 and 200),
    section    text        not null unique,
    ouverte_le date        not null,
    fermee_le  date        check (fermee_le >= ouverte_le),
    cree_a     timestamptz not null,
    cree_par   uuid        references compte
);
comment on column activite.section is 'Le code de la section analytique, ouverte par comptabilite dans la même transaction.';

create table activite_entrepreneur (
    id          uuid         primary key,
    activite_id uuid         not null references activite,
    personne_id uuid         not null references personne,
    part        numeric(5,2) not null check (part > 0 and part <= 100),
    du          date         not null,
    au          date         check (au >= du),
    exclude using gist (activite_id with =, personne_id with =, daterange(du, au, '[]') with &&)
);
create index activite_entrepreneur_personne on activite_entrepreneur (personne_id);

-- Sans activité : le taux de la coopérative, que chaque activité suit tant qu'elle n'a pas le sien.
create table contribution (
    id          uuid         primary key,
    activite_id uuid         references activite,
    taux        numeric(6,3) not null check (taux >= 0 and taux <= 100),
    base        text         not null check (base in ('FACTURE', 'ENCAISSE')),
    du          date         not null,
    au          date         check (au >= du),
    decision    text         not null check (length(btrim(decision)) between 1 and 500),
    exclude using gist (coalesce(activite_id, '00000000-0000-0000-0000-000000000000') with =,
                        daterange(du, au, '[]') with &&)
);

create view pub_activite as select id, enseigne, section, ouverte_le, fermee_le from activite;

create view pub_activite_entrepreneur as
select e.activite_id, e.personne_id, e.part, e.du, e.au, p.compte_id, p.nom, p.prenom
  from activite_entrepreneur e
  join pub_personne p on p.id = e.personne_id;

create view pub_contribution as select activite_id, taux, base, du, au, decision from contribution;
