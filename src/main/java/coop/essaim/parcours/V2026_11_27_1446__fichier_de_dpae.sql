-- Chaque fichier de déclaration préalable à l'embauche composé pour l'Urssaf : qui, quand, avec quels codes. Le fichier
-- lui-même n'est pas gardé : il porte le numéro de sécurité sociale.
create table fichier_de_dpae (
    id          uuid        primary key,
    contrat_id  uuid        not null references contrat,
    heure       time        not null,
    urssaf      text        not null check (urssaf ~ '^[0-9]{3}$'),
    sante       text        not null check (sante ~ '^[0-9A-Z]{2,4}$'),
    essai       boolean     not null,
    compose_a   timestamptz not null,
    compose_par uuid        references compte
);
comment on column fichier_de_dpae.urssaf is 'Le code de l''organisme, au haut de ses courriers.';
comment on column fichier_de_dpae.essai is 'Vrai pour un contrôle : l''Urssaf répond sans rien enregistrer.';
create index fichier_de_dpae_contrat on fichier_de_dpae (contrat_id);
revoke update, delete, truncate on fichier_de_dpae from ${application};
