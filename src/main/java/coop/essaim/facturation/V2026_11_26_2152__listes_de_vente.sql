-- La série se lit dans l'ordre des dates puis des numéros, entière ou par activité ; un client se cherche par une partie
-- de son nom.
create index facture_serie on facture (date, numero);
create index facture_serie_activite on facture (activite_id, date, numero);
create index facture_acheteur on facture using gin (acheteur gin_trgm_ops);
drop index facture_date;
drop index facture_activite;

-- Une facture que le client conteste : qui l'a dit, pourquoi, et quand c'est réglé. Le paiement, lui, se lit au lettrage.
create table contestation (
    id          uuid        primary key,
    facture_id  uuid        not null references facture,
    motif       text        not null check (length(btrim(motif)) between 1 and 1000),
    ouverte_a   timestamptz not null,
    ouverte_par uuid        references compte,
    levee_a     timestamptz,
    levee_par   uuid        references compte,
    suite       text        check (length(suite) between 1 and 1000),
    check ((levee_a is null) = (suite is null))
);
create unique index contestation_ouverte on contestation (facture_id) where levee_a is null;
revoke delete on contestation from ${application};

-- Un avoir rend la TVA au taux de la facture qu'il corrige, même si le taux a changé depuis.
alter table piece_de_vente add column date_des_taux date;
alter table piece_de_vente add check ((genre = 'AVOIR') = (date_des_taux is not null));
comment on column piece_de_vente.date_des_taux is 'La date de la facture d''origine d''un avoir ; sinon la sienne.';
