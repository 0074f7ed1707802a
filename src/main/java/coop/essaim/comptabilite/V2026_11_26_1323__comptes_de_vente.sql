-- La TVA en attente d'encaissement a son compte par taux, comme la TVA collectée (art. 269-2 c du CGI).
insert into compte_general (numero, libelle, collectif, usage) values
    ('445741', 'TVA collectée en attente d''encaissement 5,5 %', false, 'pratique logicielle'),
    ('445742', 'TVA collectée en attente d''encaissement 2,1 %', false, 'pratique logicielle'),
    ('445743', 'TVA collectée en attente d''encaissement 10 %', false, 'pratique logicielle');

-- Ce qui reste dû sur une ligne de tiers : rien si elle est soldée par son lettrage, le reste du groupe s'il est
-- partiel, son montant si elle n'est pas lettrée. « Payée » se demande ici et ne se note nulle part ailleurs.
create view pub_reste_de_ligne as
select l.ecriture_id, l.rang, l.debit - l.credit as montant, g.lettrage_id, t.code as lettrage,
       case when g.lettrage_id is null then l.debit - l.credit
            when not t.partiel then 0
            else (select sum(x.debit - x.credit)::bigint
                    from lettrage_ligne h join ligne x on x.ecriture_id = h.ecriture_id and x.rang = h.rang
                   where h.lettrage_id = g.lettrage_id and h.actif) end as reste
  from ligne l
  left join lettrage_ligne g on g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif
  left join lettrage t on t.id = g.lettrage_id;
