-- Le frein : combien d'essais pour un compte, une adresse ou un code, et quand le prochain sera permis.
-- La clé est une empreinte : ni adresse réseau ni courriel tapé ne restent ici.
create table frein (
    cle     bytea       primary key check (octet_length(cle) = 32),
    essais  int         not null check (essais >= 0),
    libre_a timestamptz not null,
    vu_a    timestamptz not null
);
create index frein_vu_a on frein (vu_a);

-- Un lien à usage unique : seule son empreinte est gardée, et un seul vit à la fois pour un compte et un usage.
create table lien_unique (
    id        uuid        primary key,
    compte_id uuid        references compte,
    usage     text        not null check (usage in ('mot-de-passe', 'invitation', 'premier-administrateur')),
    empreinte bytea       not null unique check (octet_length(empreinte) = 32),
    cree_a    timestamptz not null,
    expire_a  timestamptz not null check (expire_a > cree_a),
    servi_a   timestamptz,
    annule_a  timestamptz,
    check ((usage = 'premier-administrateur') = (compte_id is null))
);
create unique index lien_unique_vivant on lien_unique (compte_id, usage) nulls not distinct
    where servi_a is null and annule_a is null;

-- Qui dit avoir oublié son mot de passe : traité à part, pour que la réponse ne dise pas si le compte existe.
create table demande_de_lien (
    id         uuid        primary key,
    courriel   text        not null check (length(courriel) <= 254),
    demandee_a timestamptz not null
);

create table totp (
    compte_id   uuid        primary key references compte,
    secret      bytea       not null,
    propose_a   timestamptz not null,
    active_a    timestamptz,
    -- Le dernier pas de 30 secondes servi : un code ne sert qu'une fois (RFC 6238 §5.2).
    dernier_pas bigint      not null default 0
);

create table code_de_secours (
    compte_id uuid        not null references compte,
    empreinte bytea       not null check (octet_length(empreinte) = 32),
    cree_a    timestamptz not null,
    servi_a   timestamptz,
    primary key (compte_id, empreinte)
);

-- Les clés d'accès (WebAuthn) : la moitié publique, le secret reste dans l'appareil.
create table cle_d_acces (
    identifiant  bytea       primary key,
    compte_id    uuid        not null references compte,
    nom          text        not null check (length(btrim(nom)) between 1 and 100),
    cle_publique bytea       not null,
    compteur     bigint      not null,
    verifie      boolean     not null,
    sauvegardable boolean    not null,
    sauvegardee  boolean     not null,
    transports   text        not null,
    cree_a       timestamptz not null,
    servie_a     timestamptz not null
);
create index cle_d_acces_compte on cle_d_acces (compte_id);
