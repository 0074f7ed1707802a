-- Les mois se verrouillent dans l'ordre des dates, par qui passe une écriture comme par qui clôt : jamais en croix.
create or replace function ecriture_dans_une_periode_ouverte() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform 1 from periode p
      where exists (select from nouvelles n where n.exercice_id = p.exercice_id and n.date between p.du and p.au)
      order by p.du
        for share;
    if exists (select from nouvelles n
                 join journal j on j.id = n.journal_id
                 left join exercice x on x.id = n.exercice_id and n.date between x.du and x.au
                 left join periode p on p.exercice_id = x.id and n.date between p.du and p.au
                where p.id is null or x.clos_le is not null
                   or (p.close_le is not null and j.nature not in ('a_nouveaux', 'a_nouveaux_internes'))) then
        raise exception 'Une écriture se date dans un mois ouvert de son exercice.' using errcode = 'check_violation';
    end if;
    return null;
end $$;
