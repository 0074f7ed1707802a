-- Les mêmes refus, en une question au lieu de deux, et sans rien relire en entier : pour reconnaître un compte auxiliaire,
-- PostgreSQL rangeait d'abord tous ceux de la base, à chaque vente.
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
                          or (j.nature in ('interne', 'a_nouveaux_internes')) <> (c.classe = 9)
                          or (j.nature not in ('a_nouveaux', 'a_nouveaux_internes')
                              and (n.date < s.ouverte_le or n.date > s.fermee_le))
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
