-- Pour qui additionne : les lignes sans leurs libellés, lues par l'index de leur section, et de quoi les situer.
create view pub_ligne as
select ecriture_id, rang, date, section_id, compte_id, auxiliaire_id, debit, credit from ligne;

create view pub_journal as select id, code, libelle, nature, desactive_le from journal;

create view pub_exercice as select id, du, au, clos_le from exercice;
