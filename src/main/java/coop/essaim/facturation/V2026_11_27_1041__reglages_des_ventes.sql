-- Ce que l'équipe règle à l'écran, et ce qu'une relance garde : lettre ou courriel, sommes demandées, promesses.

-- Les pièces en cours d'une activité : peu nombreuses, lues à chaque accueil.
create index piece_de_vente_en_cours_d_activite on piece_de_vente (activite_id, cree_a desc) where etat <> 'VALIDEE';

-- Deux séries ne portent pas le même préfixe : leurs numéros se confondraient.
create unique index prefixe_de_serie_distinct on prefixe_de_serie (prefixe);

-- Un taux mal tapé s'annule, et garde sa ligne.
alter table taux_d_interet_legal
    add column annule_a timestamptz,
    add column annule_par uuid references compte,
    drop constraint taux_d_interet_legal_daterange_excl,
    add constraint taux_d_interet_legal_sans_chevauchement
        exclude using gist (daterange(du, au, '[]') with &&) where (annule_a is null);
grant update (annule_a, annule_par) on taux_d_interet_legal to ${application};

-- Une relance part par courriel, ou s'imprime en lettre.
alter table relance
    alter column courrier_id drop not null,
    add column document_id uuid,
    add constraint relance_par_un_canal check ((courrier_id is null) <> (document_id is null));
comment on column relance.interets is 'Ceux demandés. Vide : non demandés, non dus, ou un taux légal manque.';
comment on column relance.indemnite is 'Celle demandée. Vide : non demandée, ou non due.';
comment on column relance.document_id is 'La lettre, quand elle n''est pas partie par courriel.';

-- Ce qu'un client a promis de payer, et pour quand. La dernière non retirée compte ; elle suspend les relances.
create table promesse_de_payer (
    id          uuid        primary key,
    cle         uuid        not null unique,
    facture_id  uuid        not null references facture,
    date        date        not null,
    montant     centimes    not null check (montant > 0),
    reste_avant centimes    not null check (reste_avant >= montant),
    mot         text        check (length(btrim(mot)) between 1 and 500),
    notee_a     timestamptz not null,
    notee_par   uuid        references compte,
    retiree_a   timestamptz check (retiree_a >= notee_a),
    retiree_par uuid        references compte
);
comment on column promesse_de_payer.reste_avant is 'Ce qui restait dû ce jour-là : la promesse est tenue quand il en reste moins du montant promis.';
create index promesse_de_payer_facture on promesse_de_payer (facture_id, notee_a desc);
create index promesse_de_payer_date on promesse_de_payer (date) where retiree_a is null;
revoke update, delete on promesse_de_payer from ${application};
grant update (retiree_a, retiree_par) on promesse_de_payer to ${application};
