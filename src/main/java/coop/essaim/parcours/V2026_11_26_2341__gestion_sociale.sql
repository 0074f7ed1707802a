-- Sorties, absences, registre du personnel, déclarations d'embauche, visites, mutuelle. D'une absence et d'une visite :
-- des dates et une nature, jamais un diagnostic.
create table sortie (
    id                   uuid        primary key,
    personne_id          uuid        not null references personne,
    evenement_id         uuid        not null unique references evenement_de_parcours,
    motif                text        not null check (motif ~ '^[A-Z_]+$'),
    notifiee_le          date        not null,
    fin_prevue           date        not null check (fin_prevue >= notifiee_le),
    demande_recue_le     date        check (demande_recue_le >= notifiee_le),
    salaire_de_reference centimes    check (salaire_de_reference > 0),
    cree_a               timestamptz not null,
    cree_par             uuid        references compte
);
comment on column sortie.notifiee_le is 'Le jour où la fin est dite ; pour une rupture conventionnelle, la signature.';
create index sortie_personne on sortie (personne_id);

create table absence (
    id                   uuid        primary key,
    personne_id          uuid        not null references personne,
    evenement_id         uuid        not null unique references evenement_de_parcours,
    reprise_evenement_id uuid        references evenement_de_parcours,
    nature               text        not null check (nature in ('MALADIE', 'ACCIDENT_DU_TRAVAIL', 'MALADIE_PROFESSIONNELLE',
                                                               'MATERNITE', 'NAISSANCE', 'PARENTAL', 'SANS_SOLDE')),
    du                   date        not null,
    au                   date        check (au >= du),
    connue_le            date        not null,
    reprise_le           date        check (reprise_le > du),
    cree_a               timestamptz not null,
    cree_par             uuid        references compte,
    check ((reprise_le is null) = (reprise_evenement_id is null)),
    exclude using gist (personne_id with =, daterange(du, reprise_le) with &&)
);
create index absence_periode on absence (du, reprise_le);

-- Le registre unique du personnel (art. L. 1221-13) : une ligne par embauche, dans l'ordre, et rien ne s'y change. Les
-- noms se lisent sur la fiche, pour s'effacer avec elle cinq ans après le départ (art. R. 1221-26).
create table registre_du_personnel (
    id              uuid        primary key,
    rang            bigint      generated always as identity unique,
    evenement_id    uuid        not null unique references evenement_de_parcours,
    personne_id     uuid        not null references personne,
    emploi          text        not null check (length(btrim(emploi)) between 1 and 200),
    type_de_contrat text        not null check (length(btrim(type_de_contrat)) between 1 and 200),
    entree          date        not null,
    inscrite_a      timestamptz not null
);
create index registre_du_personnel_personne on registre_du_personnel (personne_id, entree);

create table mention_au_registre (
    id             uuid        primary key,
    inscription_id uuid        not null references registre_du_personnel,
    evenement_id   uuid        not null references evenement_de_parcours,
    nature         text        not null check (nature in ('SORTIE', 'SORTIE_ANNULEE', 'RADIATION')),
    le             date        not null,
    inscrite_a     timestamptz not null
);
create index mention_au_registre_inscription on mention_au_registre (inscription_id);

create function registre_inalterable() returns trigger language plpgsql as $$
begin
    raise exception 'le registre du personnel ne se change ni ne s''efface : ajoutez une mention'
        using errcode = 'restrict_violation';
end $$;
create trigger registre_du_personnel_fige before update or delete on registre_du_personnel
    for each row execute function registre_inalterable();
create trigger mention_au_registre_figee before update or delete on mention_au_registre
    for each row execute function registre_inalterable();
revoke update, delete, truncate on registre_du_personnel, mention_au_registre from ${application};

create table dpae (
    contrat_id  uuid        primary key references contrat,
    heure       time        not null,
    declaree_le date        not null,
    accuse      text        not null check (length(btrim(accuse)) between 1 and 100),
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte
);
revoke update, delete, truncate on dpae from ${application};

create table visite_medicale (
    id             uuid        primary key,
    personne_id    uuid        not null references personne,
    genre          text        not null check (genre in ('PREMIERE_VISITE', 'VISITE_SUIVANTE', 'MI_CARRIERE', 'PREREPRISE',
                                                        'VISITE_DE_REPRISE')),
    suivi          text        not null check (suivi in ('ORDINAIRE', 'ADAPTE', 'RENFORCE')),
    rendez_vous_le date,
    faite_le       date,
    saisie_a       timestamptz not null,
    saisie_par     uuid        references compte,
    check (num_nonnulls(rendez_vous_le, faite_le) >= 1)
);
create index visite_medicale_personne on visite_medicale (personne_id);

create table mutuelle (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    du          date        not null,
    niveau      text        check (niveau in ('BASE', 'CONFORT', 'FAMILLE')),
    dispense    text        check (dispense in ('CSS', 'CONTRAT_INDIVIDUEL', 'COUVERTURE_COLLECTIVE', 'TEMPS_PARTIEL',
                                                'CONTRAT_COURT')),
    echeance    date        check (echeance > du),
    informee    boolean     not null,
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte,
    unique (personne_id, du),
    check ((niveau is null) <> (dispense is null)),
    -- La demande de dispense porte mention de ce qu'elle emporte (art. R. 242-1-6 du code de la sécurité sociale).
    check (dispense is null or (informee and echeance is not null))
);

-- Ce que la paie en retient.
create view pub_mutuelle as select personne_id, du, niveau, dispense, echeance from mutuelle;
create view pub_absence as select personne_id, nature, du, au, reprise_le from absence;

-- Un rappel par compte et par semaine, pas deux.
create table rappel_d_echeances (
    compte_id uuid        not null references compte,
    lundi     date        not null check (extract(isodow from lundi) = 1),
    envoye_a  timestamptz not null,
    primary key (compte_id, lundi)
);
