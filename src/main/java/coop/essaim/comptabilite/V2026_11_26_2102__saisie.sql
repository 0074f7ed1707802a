-- La saisie de la comptabilité : les fichiers d'une écriture, le motif d'une contre-passation, les guides, les abonnements.

-- L'objet à qui les fichiers d'une écriture appartiennent dans `documents`. Une contre-passation partage celui de son
-- origine. Effacer une écriture du brouillard efface sa ligne d'ici.
create table piece_comptable (
    ecriture_id bigint primary key references ecriture on delete cascade,
    objet       uuid   not null
);
revoke update, delete on piece_comptable from ${application};

create table contrepassation (
    ecriture_id bigint primary key references ecriture,
    motif       text   not null check (motif = btrim(motif) and motif <> '')
);
comment on column contrepassation.ecriture_id is 'L''écriture qui annule ; son origine est ecriture.contrepasse.';
revoke update, delete on contrepassation from ${application};

-- Un modèle garde ce qui a été tapé, cellule par cellule : vide à compléter, montant, « 20 % de 1 », « = » pour le solde.
create table modele_ecriture (
    id        uuid primary key,
    nom       text not null check (nom = btrim(nom) and length(nom) between 1 and 100),
    journal   text not null,
    piece     text not null,
    libelle   text not null,
    cree_par  text not null,
    cree_le   timestamptz not null,
    retire_le timestamptz
);
create table modele_ligne (
    modele_id  uuid     not null references modele_ecriture on delete cascade,
    rang       smallint not null check (rang > 0),
    compte     text     not null,
    auxiliaire text     not null,
    section    text     not null,
    libelle    text     not null,
    debit      text     not null,
    credit     text     not null,
    primary key (modele_id, rang)
);

-- Un abonnement est un modèle complet et son échéancier. Chaque échéance proposée laisse sa ligne, même si la
-- comptabilité a effacé l'écriture : elle ne revient pas.
create table abonnement (
    modele_id   uuid primary key references modele_ecriture,
    periodicite text not null check (periodicite in ('mois', 'trimestre', 'semestre', 'annee')),
    du          date not null,
    au          date check (au >= du),
    refus       text
);
comment on column abonnement.refus is 'Pourquoi la prochaine échéance n''a pas pu entrer, la dernière fois.';
create table abonnement_echeance (
    modele_id   uuid not null references abonnement,
    date        date not null,
    ecriture_id bigint references ecriture on delete set null,
    proposee_le timestamptz not null,
    primary key (modele_id, date)
);
create index abonnement_echeance_ecriture on abonnement_echeance (ecriture_id) where ecriture_id is not null;

-- Une écriture du brouillard s'efface avec la trace des lettrages déjà défaits de ses lignes ; un lettrage encore tenu
-- l'en empêche.
create or replace function effacer_du_brouillard(ecriture bigint) returns void language sql security definer
set search_path = ${schema}, pg_temp as $$
    delete from lettrage_ligne g where g.ecriture_id = $1 and not g.actif;
    delete from ecriture_importee i where i.ecriture_id = $1;
    delete from ligne_detail d where d.ecriture_id = $1;
    delete from ligne l where l.ecriture_id = $1;
    delete from ecriture e where e.id = $1;
$$;
