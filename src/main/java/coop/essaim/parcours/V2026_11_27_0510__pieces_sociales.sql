-- La pièce d'une dispense et l'accusé d'une déclaration d'embauche : la preuve, à côté de la ligne qu'elle prouve.
alter table mutuelle add document_id uuid references document;

create table accuse_de_dpae (
    contrat_id  uuid        primary key references dpae,
    document_id uuid        not null references document,
    depose_a    timestamptz not null
);
revoke update, delete, truncate on accuse_de_dpae from ${application};

-- Le service de prévention et de santé au travail où la coopérative adhère (art. L. 4622-1 et D. 4622-14 du code du
-- travail) : la déclaration d'embauche le nomme.
create table service_de_sante (
    du        date        primary key,
    nom       text        not null check (length(btrim(nom)) between 1 and 100),
    adherent  text        check (length(btrim(adherent)) between 1 and 40),
    telephone text        check (length(btrim(telephone)) between 1 and 30),
    courriel  text        check (length(btrim(courriel)) between 1 and 200),
    saisi_a   timestamptz not null,
    saisi_par uuid        references compte
);
