-- Ce qu'une facture laisse à réclamer à son client : ce que le grand livre dit encore dû, moins ce que lui rendent ses
-- avoirs que personne n'a employés. Lettrés ensemble à la main, la facture et son avoir partagent un même reste : un
-- avoir n'y compte que s'il doit encore au client.
create view reste_a_reclamer as
select f.id as facture_id, l.reste - v.rendu as reste
  from facture f
  join piece_de_vente p on p.id = f.id
  join pub_reste_de_ligne l on l.ecriture_id = f.ecriture_id and l.rang = 1
  join lateral (select coalesce(-sum(least(r.reste, 0)), 0) as rendu
                  from piece_de_vente o
                  join facture a on a.id = o.id
                  join pub_reste_de_ligne r on r.ecriture_id = a.ecriture_id and r.rang = 1
                 where o.origine_id = f.id and o.genre = 'AVOIR') v on true
 where p.genre <> 'AVOIR' and p.ttc <> 0 and l.reste > 0 and l.reste > v.rendu;
