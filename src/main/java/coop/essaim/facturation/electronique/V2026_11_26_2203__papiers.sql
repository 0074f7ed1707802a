-- Le papier d'une facture (PDF/A-3 Factur-X) se promet dans la transaction de la validation, et se fait après elle : s'il
-- tombe en panne, la facture tient, le travail se rejoue et se voit.
create table papier_de_facture (
    facture_id       uuid        primary key references facture,
    document_id      uuid        references document,
    fait_a           timestamptz,
    essais           integer     not null default 0,
    prochain_essai_a timestamptz not null,
    derniere_erreur  text,
    check ((document_id is null) = (fait_a is null)),
    check (document_id is null or derniere_erreur is null)
);
create index papier_a_faire on papier_de_facture (prochain_essai_a) where document_id is null;
revoke delete on papier_de_facture from ${application};

-- La trace de chaque envoi au client ; où en est le courrier se lit dans la boîte d'envoi.
create table envoi_de_facture (
    id           uuid        primary key,
    facture_id   uuid        not null references facture,
    courrier_id  uuid        not null,
    destinataire text        not null,
    repondre_a   text,
    promis_a     timestamptz not null,
    promis_par   uuid        references compte
);
comment on column envoi_de_facture.promis_par is 'Le compte qui a demandé l''envoi ; vide quand Essaim l''a fait de lui-même.';
create index envoi_facture on envoi_de_facture (facture_id, promis_a);
revoke update, delete on envoi_de_facture from ${application};
