-- Les contrats d'assurance de la coopérative, et qui en est déclaré à l'assureur : l'entrée, puis la sortie.
create table contrat_d_assurance (
    id       uuid        primary key,
    assureur text        not null check (length(btrim(assureur)) between 1 and 100),
    numero   text        not null check (length(btrim(numero)) between 1 and 60),
    objet    text        not null check (length(btrim(objet)) between 1 and 200),
    du       date        not null,
    au       date        check (au >= du),
    prime    centimes    check (prime >= 0),
    cree_a   timestamptz not null,
    cree_par uuid        references compte,
    unique (assureur, numero)
);

create table declaration_a_l_assureur (
    id           uuid        primary key,
    assurance_id uuid        not null references contrat_d_assurance,
    personne_id  uuid        not null references personne,
    genre        text        not null check (genre in ('ENTREE', 'SORTIE')),
    effet        date        not null,
    declaree_le  date        not null,
    reference    text        check (length(btrim(reference)) between 1 and 100),
    saisie_a     timestamptz not null,
    saisie_par   uuid        references compte,
    unique (assurance_id, personne_id, genre, effet)
);
create index declaration_a_l_assureur_personne on declaration_a_l_assureur (personne_id, effet);
revoke update, delete, truncate on declaration_a_l_assureur from ${application};

-- Le titre qui autorise un étranger à travailler : son type, son numéro, sa fin (art. D. 1221-24 du code du travail).
create table titre_de_sejour (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    nature      text        not null check (nature in ('CARTE_PLURIANNUELLE', 'CARTE_TEMPORAIRE', 'CARTE_DE_RESIDENT',
                                                       'VISA_LONG_SEJOUR', 'RECEPISSE', 'CERTIFICAT_ALGERIEN', 'AUTRE')),
    numero      text        not null check (length(btrim(numero)) between 1 and 40),
    du          date        not null,
    au          date        not null check (au > du),
    verifie_le  date,
    saisi_a     timestamptz not null,
    saisi_par   uuid        references compte,
    unique (personne_id, numero)
);
create index titre_de_sejour_fin on titre_de_sejour (au);

-- Les nationalités qui dispensent d'autorisation de travail : Union européenne, Espace économique européen, Suisse,
-- Monaco, Andorre, Saint-Marin (art. R. 5221-2 du code du travail).
create table nationalite_dispensee (code text primary key check (code ~ '^[A-Z]{2}$'));
insert into nationalite_dispensee (code)
select unnest(string_to_array('FR AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK '
                              || 'IS LI NO CH MC AD SM', ' '));
