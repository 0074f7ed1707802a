-- Une facture d'une activité de la coopérative à une autre : un seul assujetti, donc ni TVA, ni chiffre d'affaires. L'autre
-- côté l'accepte, et elle passe alors au journal interne. Chaque acte est une ligne, qui ne change plus.
create table facture_interne (
    id          uuid        primary key,
    cle         uuid        not null unique,
    vendeur_id  uuid        not null references activite,
    acheteur_id uuid        not null references activite,
    objet       text        not null check (length(btrim(objet)) between 1 and 200),
    montant     centimes    not null check (montant > 0),
    cree_a      timestamptz not null,
    cree_par    uuid        references compte,
    check (vendeur_id <> acheteur_id)
);
create index facture_interne_vendeur on facture_interne (vendeur_id, cree_a desc);
create index facture_interne_acheteur on facture_interne (acheteur_id, cree_a desc);
revoke update, delete on facture_interne from ${application};

create table ligne_interne (
    facture_id uuid          not null references facture_interne,
    rang       smallint      not null check (rang > 0),
    libelle    text          not null check (length(btrim(libelle)) between 1 and 500),
    quantite   numeric(12,4) not null check (quantite > 0 and quantite <= 1000000),
    prix       numeric(14,4) not null check (prix >= 0 and prix <= 10000000),
    montant    centimes      not null check (montant >= 0),
    primary key (facture_id, rang)
);
revoke update, delete on ligne_interne from ${application};

create table reponse_interne (
    facture_id  uuid        primary key references facture_interne,
    acte        text        not null check (acte in ('ACCEPTEE', 'REFUSEE', 'RETIREE')),
    numero      text        unique,
    date        date,
    ecriture_id bigint      unique references ecriture,
    motif       text        check (length(btrim(motif)) between 1 and 1000),
    a           timestamptz not null,
    par         uuid        references compte,
    check ((acte = 'ACCEPTEE') = (numero is not null)),
    check ((numero is null) = (date is null) and (numero is null) = (ecriture_id is null)),
    check ((acte = 'REFUSEE') = (motif is not null))
);
revoke update, delete on reponse_interne from ${application};

create table annulation_interne (
    facture_id  uuid        primary key references reponse_interne,
    date        date        not null,
    ecriture_id bigint      not null unique references ecriture,
    motif       text        not null check (length(btrim(motif)) between 1 and 1000),
    a           timestamptz not null,
    par         uuid        references compte
);
revoke update, delete on annulation_interne from ${application};
