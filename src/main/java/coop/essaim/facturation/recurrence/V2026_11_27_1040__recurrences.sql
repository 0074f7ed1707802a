-- Une facture qui revient : son contenu, son rythme, et la trace de chaque échéance. Elle naît en brouillon, que
-- l'entrepreneur relit et soumet comme un autre : rien n'est officiel avant la validation.
create table recurrence (
    id              uuid         primary key,
    cle             uuid         not null unique,
    activite_id     uuid         not null references activite,
    client_id       uuid         not null references tiers,
    objet           text         not null check (length(btrim(objet)) between 1 and 200),
    mode            text         not null check (mode in ('HT', 'TTC')),
    remise_taux     numeric(6,3) check (remise_taux > 0 and remise_taux <= 100),
    remise_montant  centimes     check (remise_montant > 0),
    delai_jours     smallint     not null check (delai_jours between 0 and 60),
    bon_de_commande text         check (length(bon_de_commande) between 1 and 100),
    note            text         check (length(note) between 1 and 2000),
    ttc             centimes     not null,
    rythme          text         not null check (rythme in ('SEMAINE', 'MOIS', 'TRIMESTRE', 'SEMESTRE', 'ANNEE')),
    du              date         not null,
    au              date         check (au >= du),
    refus           text,
    version         integer      not null default 0,
    cree_a          timestamptz  not null,
    cree_par        uuid         references compte,
    arretee_a       timestamptz,
    arretee_par     uuid         references compte,
    check (remise_taux is null or remise_montant is null),
    check (arretee_a is not null or arretee_par is null)
);
comment on column recurrence.cle is 'Clé d''idempotence : un double envoi ne fait qu''une récurrence.';
comment on column recurrence.refus is 'Pourquoi la prochaine échéance n''a pas pu naître, la dernière fois.';
create index recurrence_activite on recurrence (activite_id, cree_a desc);
revoke delete on recurrence from ${application};

create table ligne_de_recurrence (
    recurrence_id  uuid          not null references recurrence,
    rang           smallint      not null check (rang > 0),
    type           text          not null check (type in ('TITRE', 'LIGNE')),
    libelle        text          not null check (length(btrim(libelle)) between 1 and 500),
    nature         text          references nature_de_vente,
    regime         text,
    quantite       numeric(12,4) not null,
    unite          text          not null default '' check (length(unite) <= 20),
    prix           numeric(14,4) not null check (prix >= 0),
    remise_taux    numeric(6,3)  check (remise_taux > 0 and remise_taux <= 100),
    remise_montant centimes      check (remise_montant > 0),
    primary key (recurrence_id, rang),
    check (remise_taux is null or remise_montant is null),
    check ((type = 'TITRE') = (nature is null and regime is null)),
    check (case type when 'TITRE' then quantite = 0 else quantite > 0 end)
);

-- Une échéance laisse sa ligne même si son brouillon a été supprimé : elle ne revient pas.
create table echeance_de_recurrence (
    recurrence_id uuid        not null references recurrence,
    date          date        not null,
    piece_id      uuid        references piece_de_vente on delete set null,
    faite_a       timestamptz not null,
    primary key (recurrence_id, date)
);
create index echeance_de_recurrence_piece on echeance_de_recurrence (piece_id) where piece_id is not null;
revoke update, delete on echeance_de_recurrence from ${application};

-- Une récurrence arrêtée ne repart pas : qui la veut de nouveau en fait une autre.
create function recurrence_arretee() returns trigger language plpgsql as $$
begin
    raise exception 'Une facture récurrente arrêtée ne change plus : faites-en une nouvelle.'
        using errcode = 'insufficient_privilege';
end $$;
create trigger recurrence_arretee before update on recurrence
    for each row when (old.arretee_a is not null) execute function recurrence_arretee();
