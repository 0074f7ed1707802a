-- Ce que garantit un contrat d'assurance, dans les mots des besoins d'une activité : les deux se rapprochent.
alter table contrat_d_assurance
    add garantie text not null default 'AUTRE'
        check (garantie in ('RC_PRO', 'DECENNALE', 'VEHICULE', 'LOCAL', 'MATERIEL', 'AUTRE'));
alter table contrat_d_assurance alter column garantie drop default;
