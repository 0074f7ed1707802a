-- Les mêmes refus, sans rien relire en entier : le compte auxiliaire se cherchait en rangeant d'abord tous ceux de la
-- base, et le mois en essayant tous les mois de tous les exercices. Les deux croissaient avec elle, à chaque écriture.
create or replace function ligne_controler() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    faute record;
begin
    select * into faute
      from (select n.ecriture_id, n.section_id, sum(n.debit) as debit, sum(n.credit) as credit,
                   min(n.rang) filter (
                       where e.id is null or c.id is null or s.id is null or c.desactive_le is not null
                          or e.cree_le <> now() or e.date <> n.date
                          or (j.nature = 'interne') <> (c.classe = 9)
                          or (j.nature <> 'a_nouveaux' and (n.date < s.ouverte_le or n.date > s.fermee_le))
                          or (n.auxiliaire_id is not null and a.id is null)) as rang
              from nouvelles n
              left join ecriture e on e.id = n.ecriture_id
              left join journal j on j.id = e.journal_id
              left join compte_general c on c.id = n.compte_id
              left join section s on s.id = n.section_id
              left join compte_auxiliaire a on a.id = n.auxiliaire_id
             group by n.ecriture_id, n.section_id) par_section
     where debit <> credit or rang is not null
     limit 1;
    if not found then
        return null;
    elsif faute.debit <> faute.credit then
        raise exception 'Écriture % : la section % n''est pas équilibrée (débit %, crédit %).',
            faute.ecriture_id, faute.section_id, faute.debit, faute.credit using errcode = 'check_violation';
    end if;
    raise exception 'Écriture %, ligne % : compte, section, auxiliaire ou date que le grand livre n''admet pas.',
        faute.ecriture_id, faute.rang using errcode = 'check_violation';
end $$;

-- Le mois se verrouille d'abord, et se relit ensuite : une clôture qui finissait entre les deux se voit.
create or replace function ecriture_dans_une_periode_ouverte() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform 1 from periode p
      where (p.exercice_id, p.du) in (
                select m.exercice_id, m.du from nouvelles n
                  join periode m on m.exercice_id = n.exercice_id and n.date between m.du and m.au)
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
