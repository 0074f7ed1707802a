-- Combien de temps se garde chaque nature de donnée (RGPD, art. 5-1 e), avec le texte d'où vient la durée.
create table duree_de_garde (
    nature    text not null check (nature in ('PROSPECT', 'CANDIDATURE', 'DOSSIER_DU_PERSONNEL', 'ASSIETTE_SOCIALE',
                                              'BULLETIN', 'PIECE_COMPTABLE', 'SANTE_AU_TRAVAIL', 'FORMATION', 'VIE_SOCIALE')),
    mois      int  not null check (mois between 0 and 1200),
    du        date not null,
    au        date check (au >= du),
    reference text not null check (length(btrim(reference)) between 1 and 300),
    exclude using gist (nature with =, daterange(du, au, '[]') with &&)
);
insert into duree_de_garde (nature, mois, du, reference) values
    ('PROSPECT', 24, '2018-05-25', 'Deux ans après le dernier contact, par analogie avec le recrutement (CNIL, référentiel de gestion des ressources humaines)'),
    ('CANDIDATURE', 24, '2018-05-25', 'Deux ans après le dernier contact, sauf opposition (CNIL, recrutement)'),
    ('DOSSIER_DU_PERSONNEL', 60, '2018-05-25', 'Cinq ans après le départ : art. R. 1221-26 du code du travail et 2224 du code civil'),
    ('ASSIETTE_SOCIALE', 72, '2018-05-25', 'Six ans : art. L. 243-16 du code de la sécurité sociale'),
    ('BULLETIN', 600, '2018-05-25', 'Cinquante ans de mise à disposition : art. D. 3243-8 du code du travail'),
    ('PIECE_COMPTABLE', 120, '2018-05-25', 'Dix ans après la clôture de l’exercice : art. L. 123-22 du code de commerce'),
    ('SANTE_AU_TRAVAIL', 60, '2018-05-25', 'Cinq ans, dates et avis seulement : art. L. 4624-8 du code du travail'),
    ('FORMATION', 60, '2018-05-25', 'Cinq ans après l’action : durée d’usage du contrôle (art. L. 6362-5 du code du travail)'),
    ('VIE_SOCIALE', 60, '2018-05-25', 'Cinq ans après la perte de qualité d’associé : art. L. 231-6 du code de commerce');

create table proposition_d_anonymisation (
    personne_id uuid        primary key references personne,
    nature      text        not null,
    echeance    date        not null,
    proposee_a  timestamptz not null,
    accordee_a  timestamptz,
    accordee_par uuid       references compte,
    gardee_jusqu_au date,
    motif       text        check (length(btrim(motif)) between 1 and 300),
    check ((accordee_a is null) = (accordee_par is null)),
    check ((gardee_jusqu_au is null) = (motif is null)),
    check (accordee_a is null or gardee_jusqu_au is null)
);
comment on table proposition_d_anonymisation is 'La nuit propose, quelqu''un accorde ou garde encore avec un motif, la nuit suivante anonymise.';

-- Le registre des activités de traitement (RGPD, art. 30).
create table traitement (
    rang         int  primary key,
    finalite     text not null,
    base_legale  text not null,
    personnes    text not null,
    donnees      text not null,
    destinataires text not null,
    nature       text not null,
    securite     text not null
);
insert into traitement (rang, finalite, base_legale, personnes, donnees, destinataires, nature, securite) values
    (10, 'Accueillir et informer', 'Mesures précontractuelles (art. 6-1 b)', 'Personnes inscrites à une information collective',
     'Identité, contacts, structure prescriptrice, présence', 'Équipe d’appui', 'PROSPECT', 'Compte nominatif, second facteur de l’équipe, journal'),
    (20, 'Étudier une candidature', 'Mesures précontractuelles (art. 6-1 b)', 'Candidats',
     'Identité, études, emplois, projet, situation sociale facultative', 'Accompagnement, gérance', 'CANDIDATURE', 'Droit à part pour la situation sociale, lecture journalisée'),
    (30, 'Tenir le dossier des entrepreneurs et des salariés', 'Contrat et obligation légale (art. 6-1 b et c)', 'Entrepreneurs salariés, titulaires de CAPE, équipe d’appui',
     'Identité, contrats, adresse, contact d’urgence, titre de séjour', 'Accompagnement, paie et social, gérance', 'DOSSIER_DU_PERSONNEL', 'Droits nommés, journal des corrections'),
    (40, 'Payer et déclarer', 'Obligation légale (art. 6-1 c) ; numéro de sécurité sociale : décret n° 2019-341', 'Salariés et entrepreneurs salariés',
     'Numéro de sécurité sociale, coordonnées bancaires, rémunération', 'Paie et social, organismes sociaux, administration fiscale, banque', 'ASSIETTE_SOCIALE', 'Chiffrement en colonne, masque, lecture journalisée, quatre yeux sur l’IBAN'),
    (50, 'Remettre les bulletins', 'Obligation légale (art. 6-1 c)', 'Salariés et entrepreneurs salariés', 'Bulletins de paie', 'La personne, paie et social', 'BULLETIN', 'Pièces scellées par leur empreinte'),
    (60, 'Suivre la santé au travail', 'Obligation légale (art. 6-1 c et 9-2 b)', 'Salariés et entrepreneurs salariés',
     'Dates et nature des visites et des absences ; jamais un motif médical', 'Paie et social', 'SANTE_AU_TRAVAIL', 'Droit à part, lecture journalisée'),
    (70, 'Tenir la comptabilité de chaque activité', 'Obligation légale (art. 6-1 c)', 'Entrepreneurs, leurs clients et fournisseurs',
     'Écritures, factures, règlements', 'Comptabilité, expert-comptable, administration fiscale', 'PIECE_COMPTABLE', 'Écritures inaltérables, sections cloisonnées'),
    (80, 'Former', 'Contrat et obligation légale (art. 6-1 b et c)', 'Stagiaires, formateurs', 'Inscriptions, émargements, évaluations', 'Formation, financeurs de la formation', 'FORMATION', 'Droits nommés'),
    (90, 'Faire vivre la coopérative', 'Obligation légale (art. 6-1 c)', 'Associés', 'Parts, votes, convocations', 'Gérance, conseil de surveillance', 'VIE_SOCIALE', 'Droits nommés, registre daté');
