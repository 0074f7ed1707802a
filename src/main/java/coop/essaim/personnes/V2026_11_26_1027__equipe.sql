-- Le registre de l'équipe d'appui : qui, pour quoi, combien, de quand à quand. L'effectif en équivalents temps plein
-- (ACC-11) se calcule à toute date, et les conseillers se choisissent parmi elle.
create table equipe (
    id          uuid         primary key,
    personne_id uuid         not null references personne,
    fonction    text         not null check (length(btrim(fonction)) between 1 and 100),
    part        numeric(5,2) not null check (part > 0 and part <= 100),
    heures      numeric(5,2) check (heures > 0 and heures <= 217),
    du          date         not null,
    au          date         check (au >= du),
    saisi_a     timestamptz  not null,
    saisi_par   uuid         references compte,
    exclude using gist (personne_id with =, fonction with =, daterange(du, au, '[]') with &&)
);
comment on column equipe.part is 'En pour cent d''un équivalent temps plein.';
comment on column equipe.heures is 'Par mois, quand le contrat les compte ainsi.';

create view pub_equipe as
select e.personne_id, p.compte_id, p.prenom, p.nom, e.fonction, e.part, e.heures, e.du, e.au
  from equipe e join personne p on p.id = e.personne_id;
