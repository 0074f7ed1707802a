-- La même lecture, qui ne relit plus toutes les factures de la coopérative pour les devis d'une seule activité.
create or replace view pub_devis_signe as
with facture_vivante as not materialized (
    select p.devis_id, p.genre, p.ttc
      from piece_de_vente p
     where p.devis_id is not null and p.etat = 'VALIDEE'
       and p.ttc > coalesce((select sum(x.ttc) from piece_de_vente x
                              where x.origine_id = p.id and x.etat = 'VALIDEE'), 0)
), signe as (
    select d.id, d.numero, p.activite_id, p.client_id, p.objet, r.le as signe_le,
           p.ttc + coalesce((select sum(round((l.brut - l.remise)
                                              * case p.mode when 'HT' then 1 + g.taux / 100 else 1 end))
                               from ligne_de_vente l
                               join regime_de_tva g
                                 on g.code = l.regime and d.date between g.du and coalesce(g.au, 'infinity')
                              where l.piece_id = d.id and l.type = 'OPTION' and l.rang = any (r.options)), 0) as ttc
      from devis d
      join reponse_de_devis r on r.devis_id = d.id and r.reponse = 'SIGNE'
      join piece_de_vente p on p.id = d.id
     where not exists (select from facture_vivante f where f.devis_id = d.id and f.genre in ('FACTURE', 'SOLDE'))
)
select s.id, s.numero, s.activite_id, s.client_id, s.objet, s.signe_le, s.ttc,
       greatest(0, s.ttc - coalesce((select sum(f.ttc) from facture_vivante f where f.devis_id = s.id), 0)) as reste
  from signe s;

-- À quelle activité un client a répondu, sans rien calculer.
create view pub_devis_repondu as
select r.devis_id, p.activite_id, r.reponse = 'SIGNE' as signe, r.le
  from reponse_de_devis r join piece_de_vente p on p.id = r.devis_id;
