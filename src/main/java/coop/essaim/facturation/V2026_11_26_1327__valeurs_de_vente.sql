-- Ce qui se vend, les régimes de TVA par date avec leur texte, les notes que toute facture porte, et les séries.
create table nature_de_vente (
    code    text     primary key check (code ~ '^[A-Z_]{2,30}$'),
    libelle text     not null,
    bien    boolean  not null,
    compte  text     not null,
    acompte boolean  not null default false,
    rang    smallint not null
);
comment on column nature_de_vente.bien is 'Un bien : TVA due à la livraison ; sinon à l''encaissement (art. 269-2 du CGI).';
insert into nature_de_vente (code, libelle, bien, compte, acompte, rang) values
    ('PRESTATION',      'Prestation de services', false, '706000', false, 1),
    ('MARCHANDISE',     'Marchandise revendue',   true,  '707000', false, 2),
    ('PRODUIT',         'Produit fabriqué',       true,  '701000', false, 3),
    ('TRAVAUX',         'Travaux',                false, '704000', false, 4),
    ('ETUDE',           'Étude',                  false, '705000', false, 5),
    ('FORMATION',       'Formation',              false, '706100', false, 6),
    ('LOCATION',        'Location',               false, '708300', false, 7),
    ('PORT',            'Port et emballage',      true,  '708500', false, 8),
    ('REFACTURATION',   'Frais refacturés',       false, '708800', false, 9),
    ('ACOMPTE_SERVICE', 'Acompte sur services',   false, '419100', true,  10),
    ('ACOMPTE_BIEN',    'Acompte sur biens',      true,  '419100', true,  11);

create table regime_de_tva (
    code      text         not null check (code ~ '^[A-Z0-9_]{2,20}$'),
    libelle   text         not null,
    categorie text         not null check (categorie in ('S', 'E', 'AE', 'K', 'G', 'O')),
    taux      numeric(6,3) not null check (taux >= 0 and taux < 100 and (categorie = 'S') = (taux > 0)),
    mention   text,
    vatex     text,
    compte    text,
    attente   text,
    du        date         not null,
    au        date         check (au >= du),
    reference text         not null check (reference <> ''),
    rang      smallint     not null,
    check ((categorie = 'S') = (compte is not null and attente is not null)),
    check ((categorie = 'S') = (mention is null)),
    exclude using gist (code with =, daterange(du, au, '[]') with &&)
);
comment on table regime_de_tva is 'Valeurs légales datées : une facture prend le régime de sa date, ou est refusée.';
insert into regime_de_tva (code, libelle, categorie, taux, mention, vatex, compte, attente, du, au, reference, rang) values
    ('N20', '20 %', 'S', 20, null, null, '445714', '445740', '2014-01-01', null, 'CGI art. 278, loi 2012-1510 art. 68', 1),
    ('N20', '19,6 %', 'S', 19.6, null, null, '445714', '445740', '2000-04-01', '2013-12-31', 'CGI art. 278, loi 2000-656 art. 1', 1),
    ('N10', '10 %', 'S', 10, null, null, '445713', '445743', '2014-01-01', null, 'CGI art. 278 bis, 279 et 279-0 bis', 2),
    ('N10', '7 %', 'S', 7, null, null, '445713', '445743', '2012-01-01', '2013-12-31', 'CGI art. 278 bis et 279, loi 2011-1978 art. 13', 2),
    ('N55', '5,5 %', 'S', 5.5, null, null, '445711', '445741', '1982-07-01', null, 'CGI art. 278-0 bis et 278-0 bis A', 3),
    ('N21', '2,1 %', 'S', 2.1, null, null, '445712', '445742', '1989-01-01', null, 'CGI art. 281 quater à 281 octies', 4),
    ('FORMATION', 'Formation exonérée', 'E', 0, 'Exonération de TVA, art. 261, 4-4° a du CGI', 'VATEX-EU-132-1I', null, null, '1994-01-01', null, 'CGI art. 261, 4-4° a', 5),
    ('AUTOLIQUIDATION_BTP', 'Autoliquidation (sous-traitance du bâtiment)', 'AE', 0, 'Autoliquidation, art. 283-2 nonies du CGI', 'VATEX-EU-AE', null, null, '2014-01-01', null, 'CGI art. 283-2 nonies', 6),
    ('SERVICE_UE', 'Service à une entreprise de l''Union européenne', 'AE', 0, 'Autoliquidation, art. 283-2 du CGI et art. 196 de la directive 2006/112/CE', 'VATEX-EU-AE', null, null, '2010-01-01', null, 'CGI art. 259-1° et 283-2', 7),
    ('LIVRAISON_UE', 'Livraison à une entreprise de l''Union européenne', 'K', 0, 'Exonération de TVA, art. 262 ter I du CGI', 'VATEX-EU-IC', null, null, '1993-01-01', null, 'CGI art. 262 ter I', 8),
    ('EXPORT', 'Exportation hors de l''Union européenne', 'G', 0, 'Exonération de TVA, art. 262 I du CGI', 'VATEX-EU-G', null, null, '1979-01-01', null, 'CGI art. 262 I', 9),
    ('HORS_CHAMP', 'Hors du champ de la TVA', 'O', 0, 'TVA non applicable, art. 259-1° du CGI', 'VATEX-EU-O', null, null, '2010-01-01', null, 'CGI art. 259-1°', 10);

create table note_legale (
    code      text not null check (code in ('PMT', 'PMD', 'AAB')),
    texte     text not null check (texte <> ''),
    du        date not null,
    au        date check (au >= du),
    reference text not null,
    exclude using gist (code with =, daterange(du, au, '[]') with &&)
);
insert into note_legale (code, texte, du, reference) values
    ('PMT', 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.', '2013-01-01', 'C. com. art. L441-10 II et D441-5'),
    ('PMD', 'Pénalités de retard : trois fois le taux d''intérêt légal, exigibles sans rappel dès le lendemain de l''échéance.', '2009-01-01', 'C. com. art. L441-10 II'),
    ('AAB', 'Pas d''escompte en cas de paiement anticipé.', '2009-01-01', 'C. com. art. L441-9 I');

-- Le numéro se prend sous le verrou de sa série : l'incrément s'annule avec la transaction, il n'y a pas de trou.
create table prefixe_de_serie (
    genre   text primary key check (genre in ('DEVIS', 'FACTURE', 'AVOIR', 'INTERNE')),
    prefixe text not null check (prefixe ~ '^[A-Z0-9_/+-]{0,10}(AAAA|AA)[A-Z0-9_/+-]{0,10}$')
);
comment on column prefixe_de_serie.prefixe is 'AAAA ou AA y tient la place de l''année ; une série ouverte garde le sien.';
insert into prefixe_de_serie (genre, prefixe) values
    ('DEVIS', 'DAAAA-'), ('FACTURE', 'FAAAA-'), ('AVOIR', 'AVAAAA-'), ('INTERNE', 'INAAAA-');
revoke delete on prefixe_de_serie from ${application};

create table serie (
    genre         text     not null references prefixe_de_serie,
    annee         smallint not null check (annee between 2000 and 2099),
    prefixe       text     not null unique,
    dernier       integer  not null check (dernier > 0),
    derniere_date date     not null check (extract(year from derniere_date) = annee),
    primary key (genre, annee)
);
revoke delete on serie from ${application};
