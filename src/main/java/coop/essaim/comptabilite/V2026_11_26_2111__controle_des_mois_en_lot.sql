-- Un lot de milliers d'écritures ne regarde chaque jour qu'une fois : c'était la part la plus lente d'un import.
create or replace function ecriture_dans_une_periode_ouverte() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform 1 from periode p
      where p.id in (
          with jours as materialized (select distinct n.exercice_id, n.date from nouvelles n)
          select q.id from jours j join periode q on q.exercice_id = j.exercice_id and j.date between q.du and q.au)
      order by p.du
        for share;
    if exists (
        with jours as materialized (select distinct n.exercice_id, n.journal_id, n.date from nouvelles n)
        select from jours n
          join journal j on j.id = n.journal_id
          left join exercice x on x.id = n.exercice_id and n.date between x.du and x.au
          left join periode p on p.exercice_id = x.id and n.date between p.du and p.au
         where p.id is null or x.clos_le is not null
            or (p.close_le is not null and j.nature not in ('a_nouveaux', 'a_nouveaux_internes'))) then
        raise exception 'Une écriture se date dans un mois ouvert de son exercice.' using errcode = 'check_violation';
    end if;
    return null;
end $$;
