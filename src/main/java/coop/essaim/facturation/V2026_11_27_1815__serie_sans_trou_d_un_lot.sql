-- Un lot de factures naît d'un seul ordre : leur contrôle pose une question pour toutes, et regarde la série entière.
-- Chacune correspond toujours à sa pièce ; ensemble, elles se suivent sans trou jusqu'au dernier numéro pris.
create or replace function facture_controler() returns trigger language plpgsql as $$
declare
    fautive text;
begin
    select n.numero into fautive
      from nouvelles n
     where not exists (
        select from piece_de_vente p
         where p.id = n.id and p.etat = 'VALIDEE' and p.genre <> 'DEVIS'
           and (p.genre = 'AVOIR') = (n.genre_de_serie = 'AVOIR')
           and p.activite_id = n.activite_id and p.client_id = n.client_id
           and p.ht = (select coalesce(sum(l.brut - l.remise - l.part), 0) from ligne_de_vente l
                        where l.piece_id = p.id and l.type in ('LIGNE', 'DEDUCTION'))
           and p.ttc = p.ht + p.tva)
     limit 1;
    if fautive is not null then
        raise exception 'La facture % ne correspond pas à sa pièce.', fautive using errcode = 'check_violation';
    end if;
    select n.numero into fautive
      from (select genre_de_serie, annee, min(rang) as premier, max(rang) as dernier, count(*) as nombre,
                   min(numero) as numero
              from nouvelles group by genre_de_serie, annee) n
      join serie s on s.genre = n.genre_de_serie and s.annee = n.annee
     where s.dernier <> n.dernier or n.nombre <> n.dernier - n.premier + 1
     limit 1;
    if fautive is not null then
        raise exception 'La facture % ne suit pas la précédente de sa série.', fautive using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop trigger facture_controler on facture;
create trigger facture_controler after insert on facture
    referencing new table as nouvelles for each statement execute function facture_controler();
