-- Un contenu est nommé par son empreinte SHA-256 : le même fichier, déposé dix fois, n'est gardé qu'une.
create table contenu (
    empreinte bytea       not null primary key check (octet_length(empreinte) = 32),
    taille    int         not null check (taille between 1 and 20971520),
    range_le  timestamptz not null
);

-- En morceaux, pour être lu sans tenir entier en mémoire ; sans compression, car PDF et images le sont déjà.
create table contenu_morceau (
    empreinte bytea not null references contenu on delete cascade,
    rang      int   not null check (rang >= 0),
    octets    bytea not null check (octet_length(octets) between 1 and 262144),
    primary key (empreinte, rang)
);
alter table contenu_morceau alter column octets set storage external;

-- La pièce : ce contenu, sous ce nom, pour cet objet d'un module, qui décide de qui la lit.
create table document (
    id           uuid        not null primary key,
    empreinte    bytea       not null references contenu,
    nom          text        not null check (octet_length(nom) between 1 and 200),
    type         text        not null check (type ~ '^[A-Z]+$'),
    objet_genre  text        not null check (objet_genre ~ '^[a-z]+(\.[a-z-]+)+$'),
    objet        uuid        not null,
    conservation text        not null check (conservation ~ '^[A-Z_]+$'),
    depose_par   uuid        not null,
    depose_le    timestamptz not null
);
create index document_objet on document (objet_genre, objet, id);
create index document_empreinte on document (empreinte);

-- Une pièce se change en en déposant une autre : l'application n'a pas le droit de réécrire celle-ci.
revoke update on document, contenu_morceau from ${application};

create view pub_document as
select d.id, d.nom, d.type, c.taille, d.objet_genre, d.objet, d.conservation, d.depose_par, d.depose_le
from document d
join contenu c on c.empreinte = d.empreinte;
