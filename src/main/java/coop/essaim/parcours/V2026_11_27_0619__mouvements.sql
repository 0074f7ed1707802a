-- Le tableau des mouvements se lit dans le seul index, sans ouvrir la table.
drop index evenement_de_parcours_mouvement;
create index evenement_de_parcours_mouvement on evenement_de_parcours (date_effet) include (cape, cesa, id)
    where annule is null and (cape <> 0 or cesa <> 0);

-- La même vue ; « is not null » dit au planificateur que les contre-événements sont rares.
create or replace view pub_evenement_de_parcours as
select e.id, e.rang, e.personne_id, e.transition, e.date_effet, e.parcours, e.contrat_avant, e.contrat, e.societariat,
       e.suspension, e.retention, e.motif, e.saisi_a, e.cape, e.cesa
  from evenement_de_parcours e
 where e.annule is null
   and not exists (select 1 from evenement_de_parcours c where c.annule is not null and c.annule = e.id);
