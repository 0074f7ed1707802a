-- Qui demande seulement si une ligne est soldée : la règle de pub_reste_de_ligne, sans lire la ligne elle-même.
create view pub_ligne_soldee as
select g.ecriture_id, g.rang
  from lettrage_ligne g
  join lettrage t on t.id = g.lettrage_id
 where g.actif
   and case when not t.partiel then true
            else 0 = (select sum(x.debit - x.credit)
                        from lettrage_ligne h join ligne x on x.ecriture_id = h.ecriture_id and x.rang = h.rang
                       where h.lettrage_id = g.lettrage_id and h.actif) end;
