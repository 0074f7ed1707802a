-- Le parcours d'une personne : des événements datés, inaltérables. Date d'effet et date de saisie diffèrent ; une erreur
-- se corrige par un contre-événement (`annule`), jamais par une réécriture. Tout effectif se recalcule d'ici.
create table evenement_de_parcours (
    id            uuid        primary key,
    rang          bigint      generated always as identity unique,
    personne_id   uuid        not null references personne,
    transition    text        not null check (transition ~ '^[A-Z][0-9]{1,2}[A-Za-z]?$'),
    date_effet    date        not null check (date_effet between '1970-01-01' and '2200-01-01'),
    parcours      text        check (parcours in ('INSCRIT', 'ABSENT', 'RECU', 'REORIENTE', 'DIAGNOSTIC', 'ADMIS', 'NON_ADMIS',
                                                  'INTEGRATION', 'EN_ACTIVITE', 'SORTIE_EN_COURS', 'SORTI')),
    contrat_avant text        check (contrat_avant in ('SANS_CONTRAT', 'CAPE_1', 'CAPE_2', 'CAPE_3', 'CESA_ESSAI', 'CESA',
                                                       'CDI_APPUI', 'CAPE_CJS')),
    contrat       text        check (contrat in ('SANS_CONTRAT', 'CAPE_1', 'CAPE_2', 'CAPE_3', 'CESA_ESSAI', 'CESA',
                                                 'CDI_APPUI', 'CAPE_CJS')),
    societariat   text        check (societariat in ('NON_ASSOCIE', 'CANDIDAT', 'ASSOCIE')),
    suspension    text        check (suspension in ('PRESENT', 'MALADIE', 'ACCIDENT_DU_TRAVAIL', 'MALADIE_PROFESSIONNELLE',
                                                    'MATERNITE', 'NAISSANCE', 'PARENTAL', 'SANS_SOLDE')),
    retention     text        check (retention in ('DOSSIER_ACTIF', 'ANONYMISE')),
    motif         text        check (motif ~ '^[A-Z_]+$'),
    annule        uuid        references evenement_de_parcours,
    saisi_a       timestamptz not null,
    saisi_par     uuid        references compte,
    cape          smallint    generated always as (
                      case when contrat in ('CAPE_1', 'CAPE_2', 'CAPE_3') then 1 else 0 end
                      - case when contrat_avant in ('CAPE_1', 'CAPE_2', 'CAPE_3') then 1 else 0 end) stored,
    cesa          smallint    generated always as (
                      case when contrat in ('CESA_ESSAI', 'CESA') then 1 else 0 end
                      - case when contrat_avant in ('CESA_ESSAI', 'CESA') then 1 else 0 end) stored,
    check ((contrat is null) = (contrat_avant is null)),
    -- Un contre-événement n'a pas d'effet propre : il retire celui d'un autre.
    check (annule is null or (parcours is null and contrat is null and societariat is null and suspension is null
                              and retention is null))
);
comment on column evenement_de_parcours.cape is 'Entre dans (1) ou sort de (-1) l''effectif en CAPE ; cape + cesa est l''entrée ou la sortie.';
create index evenement_de_parcours_personne on evenement_de_parcours (personne_id, date_effet, rang);
create unique index evenement_de_parcours_annule on evenement_de_parcours (annule) where annule is not null;
create index evenement_de_parcours_mouvement on evenement_de_parcours (date_effet) include (cape, cesa, id)
    where cape <> 0 or cesa <> 0;

-- Ce que l'on écrit en clair à côté d'un événement : hors de lui, car cela s'efface avec le dossier.
create table evenement_precision (
    evenement_id uuid primary key references evenement_de_parcours,
    texte        text not null check (length(btrim(texte)) between 1 and 2000)
);

create function evenement_de_parcours_inalterable() returns trigger language plpgsql as $$
begin
    raise exception 'un événement de parcours ne se change ni ne s''efface : ajoutez un contre-événement'
        using errcode = 'restrict_violation';
end $$;
create trigger evenement_de_parcours_fige before update or delete on evenement_de_parcours
    for each row execute function evenement_de_parcours_inalterable();
create trigger evenement_de_parcours_garde before truncate on evenement_de_parcours
    execute function evenement_de_parcours_inalterable();
revoke update, delete, truncate on evenement_de_parcours from ${application};

-- Les événements qui comptent : sans les contre-événements, ni ceux qu'ils annulent.
create view pub_evenement_de_parcours as
select e.id, e.rang, e.personne_id, e.transition, e.date_effet, e.parcours, e.contrat_avant, e.contrat, e.societariat,
       e.suspension, e.retention, e.motif, e.saisi_a, e.cape, e.cesa
  from evenement_de_parcours e
 where e.annule is null
   and not exists (select 1 from evenement_de_parcours c where c.annule = e.id);

-- Ce que la coopérative avait prévu pour l'année (PAR-04).
create table objectif_de_mouvement (
    annee    int  primary key check (annee between 1970 and 2200),
    entrees  int  not null check (entrees >= 0),
    sorties  int  not null check (sorties >= 0),
    effectif int  not null check (effectif >= 0)
);
