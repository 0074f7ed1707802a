-- Pour qui additionne d'un seul ordre : où commence l'exercice d'un jour, et depuis quand ses soldes se reportent, le
-- plus ancien exercice d'avant qui n'est pas clos à la suite.
create view pub_cadrage as
select x.du, x.au,
       coalesce((select min(a.du) from exercice a
                  where a.du < x.du and a.clos_le is null
                    and not exists (select from exercice b
                                     where b.du > a.du and b.du < x.du and b.clos_le is not null)),
                x.du) as report
  from exercice x;

-- De quel journal vient une écriture, sans ses lignes.
create view pub_ecriture as select id, date, journal_id from ecriture;
