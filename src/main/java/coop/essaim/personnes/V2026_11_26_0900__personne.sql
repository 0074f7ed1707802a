-- Une personne, une fiche. Ce qui change avec le temps (statut, adresse, contrat) est dans des tables datées, jamais ici.
create table personne (
    id         uuid        primary key,
    civilite   text        check (civilite in ('MADAME', 'MONSIEUR')),
    nom        text        not null check (nom = btrim(nom) and length(nom) between 1 and 100),
    prenom     text        not null check (prenom = btrim(prenom) and length(prenom) between 1 and 100),
    naissance  date        check (naissance between '1900-01-01' and '2200-01-01'),
    courriel   text        check (courriel !~ '\s' and length(courriel) <= 254),
    telephone  text        check (telephone ~ '^\+[0-9]{8,15}$'),
    compte_id  uuid        unique references compte,
    cree_a     timestamptz not null,
    cree_par   uuid        references compte
);
comment on column personne.compte_id is 'Le compte par lequel la personne entre dans Essaim, si elle en a un.';

create view pub_personne as
select id, civilite, nom, prenom, naissance, courriel, telephone, compte_id from personne;
