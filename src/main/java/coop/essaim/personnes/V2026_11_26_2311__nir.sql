-- Le numéro de sécurité sociale (décret n° 2019-341) : chiffré, à part de la fiche, sous son propre droit. Il n'est
-- jamais la clé de rien ; l'empreinte, que seul Essaim sait calculer, empêche seulement de noter le même deux fois.
create table personne_nir (
    personne_id uuid        primary key references personne,
    nir         bytea       not null check (octet_length(nir) between 33 and 80),
    empreinte   text        not null unique check (length(empreinte) = 43),
    provisoire  boolean     not null,
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte
);
comment on column personne_nir.nir is 'AES-256-GCM, lié à la personne : recopié sur une autre ligne, il ne se déchiffre plus.';
