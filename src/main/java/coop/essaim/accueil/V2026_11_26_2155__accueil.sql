-- Les lieux d'accueil, ce qui s'y tient chaque mois, et qui y vient.
create table lieu (
    id          uuid        primary key,
    nom         text        not null unique check (nom = btrim(nom) and length(nom) between 1 and 100),
    voie        text        not null check (length(voie) between 1 and 200),
    code_postal text        not null check (length(code_postal) between 1 and 12),
    commune     text        not null check (length(commune) between 1 and 38),
    acces       text        check (length(acces) between 1 and 500),
    ferme_le    date,
    cree_a      timestamptz not null,
    cree_par    uuid        references compte
);

-- Une règle ne change pas : elle finit, et une autre commence. Le calendrier d'un mois passé se recalcule donc.
create table lieu_regle (
    id              uuid        primary key,
    lieu_id         uuid        not null references lieu,
    genre           text        not null check (genre in ('INFORMATION_COLLECTIVE', 'PERMANENCE')),
    jour            smallint    not null check (jour between 1 and 7),
    rangs           smallint[]  not null check (cardinality(rangs) between 1 and 6 and rangs <@ array[1, 2, 3, 4, 5, 9]::smallint[]),
    etendue         text        not null check (etendue in ('HEURES', 'JOURNEE', 'MATINEE', 'APRES_MIDI')),
    debut           time        not null,
    fin             time        not null check (fin > debut),
    sur_inscription boolean     not null,
    places          smallint    check (places between 1 and 500),
    du              date        not null,
    au              date        check (au >= du),
    cree_a          timestamptz not null,
    cree_par        uuid        references compte
);
comment on column lieu_regle.jour is 'De 1, lundi, à 7, dimanche (ISO 8601).';
comment on column lieu_regle.rangs is 'Du mois : 1 à 5, et 9 pour le dernier.';
comment on column lieu_regle.places is 'Vide : autant qu''il en vient.';
create index lieu_regle_lieu on lieu_regle (lieu_id);

create table lieu_exception (
    regle_id uuid        not null references lieu_regle,
    jour     date        not null,
    motif    text        not null check (length(btrim(motif)) between 1 and 300),
    cree_a   timestamptz not null,
    cree_par uuid        references compte,
    primary key (regle_id, jour)
);

create table lieu_suspension (
    id       uuid        primary key,
    lieu_id  uuid        not null references lieu,
    genre    text        check (genre in ('INFORMATION_COLLECTIVE', 'PERMANENCE')),
    du       date        not null,
    au       date        check (au >= du),
    motif    text        not null check (length(btrim(motif)) between 1 and 300),
    cree_a   timestamptz not null,
    cree_par uuid        references compte
);
comment on column lieu_suspension.genre is 'Vide : tout ce qui se tient dans ce lieu.';
create index lieu_suspension_lieu on lieu_suspension (lieu_id);

-- Une séance n'est écrite que lorsqu'il y a quelque chose à en garder : une inscription, un changement, une annulation.
-- Les autres se calculent des règles, sous le même identifiant.
create table seance (
    id            uuid        primary key,
    lieu_id       uuid        not null references lieu,
    regle_id      uuid        references lieu_regle,
    genre         text        not null check (genre in ('INFORMATION_COLLECTIVE', 'PERMANENCE')),
    jour          date        not null,
    debut         time        not null,
    fin           time        not null check (fin > debut),
    places        smallint    check (places between 1 and 500),
    annulee_a     timestamptz,
    annulee_motif text        check (length(btrim(annulee_motif)) between 1 and 300),
    annulee_par   uuid        references compte,
    cree_a        timestamptz not null,
    unique (regle_id, jour),
    check ((annulee_a is null) = (annulee_motif is null))
);
create index seance_jour on seance (jour);

create table inscription (
    id               uuid        primary key,
    seance_id        uuid        not null references seance,
    personne_id      uuid        not null references personne,
    etat             text        not null check (etat in ('INSCRITE', 'EN_ATTENTE', 'ANNULEE')),
    origine          text        not null check (origine in ('PUBLIQUE', 'EQUIPE')),
    inscrite_a       timestamptz not null,
    inscrite_par     uuid        references compte,
    information_lue_a timestamptz,
    rappel_a         timestamptz,
    presence         text        check (presence in ('PRESENTE', 'ABSENTE')),
    pointee_a        timestamptz,
    pointee_par      uuid        references compte,
    suite_a          timestamptz,
    suite            text        check (suite in ('RELANCEE', 'SANS_SUITE')),
    suite_par        uuid        references compte,
    check ((presence is null) = (pointee_a is null)),
    check ((suite is null) = (suite_a is null)),
    check (presence is null or etat = 'INSCRITE')
);
comment on column inscription.information_lue_a is 'Quand la personne a dit avoir lu ce qui est fait de ses données (RGPD, art. 13).';
-- Une personne n'a qu'une inscription vivante par séance ; elle peut revenir sur une annulation.
create unique index inscription_vivante on inscription (seance_id, personne_id) where etat <> 'ANNULEE';
create index inscription_personne on inscription (personne_id);
create index inscription_absente on inscription (pointee_a) where presence = 'ABSENTE' and suite is null;

create table inscription_jeton (
    empreinte      bytea       primary key check (length(empreinte) = 32),
    inscription_id uuid        not null references inscription,
    cree_a         timestamptz not null
);
comment on table inscription_jeton is 'Un lien d''annulation par courriel envoyé ; la base n''en garde que l''empreinte.';
create index inscription_jeton_inscription on inscription_jeton (inscription_id);

create table structure_partenaire (
    id         uuid        primary key,
    nom        text        not null unique check (nom = btrim(nom) and length(nom) between 1 and 200),
    metier     text        check (length(metier) between 1 and 300),
    commune    text        check (length(commune) between 1 and 100),
    telephone  text        check (telephone ~ '^\+[0-9]{8,15}$'),
    courriel   text        check (courriel !~ '\s' and length(courriel) <= 254),
    site       text        check (length(site) <= 200),
    retiree_a  timestamptz,
    cree_a     timestamptz not null
);

create table reorientation (
    id             uuid        primary key,
    personne_id    uuid        not null references personne,
    inscription_id uuid        references inscription,
    structure_id   uuid        not null references structure_partenaire,
    le             date        not null,
    motif          text        not null check (motif in ('PROJET_NON_COMPATIBLE', 'BESOIN_AUTRE', 'STATUT_PLUS_ADAPTE',
                                                         'HORS_TERRITOIRE', 'CHOIX_DE_LA_PERSONNE', 'AUTRE')),
    note           text        check (length(note) between 1 and 1000),
    decidee_a      timestamptz not null,
    decidee_par    uuid        references compte
);
create index reorientation_personne on reorientation (personne_id);

create view pub_lieu as select id, nom, commune, ferme_le from lieu;

create view pub_seance as
select s.id, s.lieu_id, l.nom as lieu, s.genre, s.jour, s.debut, s.fin, s.annulee_a is not null as annulee
  from seance s join lieu l on l.id = s.lieu_id;

create view pub_inscription as
select i.id, i.seance_id, i.personne_id, i.etat, i.origine, i.inscrite_a, i.presence, s.jour, s.genre, s.lieu_id
  from inscription i join seance s on s.id = i.seance_id;

create view pub_reorientation as
select r.id, r.personne_id, r.le, r.motif, s.nom as structure
  from reorientation r join structure_partenaire s on s.id = r.structure_id;
