-- Le bilan et la balance des tiers d'une section se lisent dans son seul index : sans le tiers, chaque ligne coûtait un
-- saut dans la table.
drop index ligne_section;
create index ligne_section on ligne (section_id, date, ecriture_id, rang)
    include (compte_id, auxiliaire_id, debit, credit);
