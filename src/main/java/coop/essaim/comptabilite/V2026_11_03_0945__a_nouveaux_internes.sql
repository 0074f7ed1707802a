-- Les à-nouveaux des comptes internes ont leur journal : eux aussi entrent dans un exercice dont les premiers mois sont
-- clos, et n'entrent pas au FEC.
alter table journal drop constraint journal_nature_check;
alter table journal add constraint journal_nature_check
    check (nature in ('a_nouveaux', 'ventes', 'achats', 'notes_de_frais', 'banque', 'caisse', 'operations_diverses',
                      'paie', 'tva', 'interne', 'a_nouveaux_internes', 'cloture'));
insert into journal (code, libelle, nature) values ('ANI', 'À-nouveaux internes', 'a_nouveaux_internes');

create or replace function ligne_controler() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    faute record;
begin
    select n.ecriture_id, n.section_id, sum(n.debit) as debit, sum(n.credit) as credit into faute
      from nouvelles n group by n.ecriture_id, n.section_id having sum(n.debit) <> sum(n.credit) limit 1;
    if found then
        raise exception 'Écriture % : la section % n''est pas équilibrée (débit %, crédit %).',
            faute.ecriture_id, faute.section_id, faute.debit, faute.credit using errcode = 'check_violation';
    end if;
    select n.ecriture_id, n.rang into faute
      from nouvelles n
      left join ecriture e on e.id = n.ecriture_id
      left join journal j on j.id = e.journal_id
      left join compte_general c on c.id = n.compte_id
      left join section s on s.id = n.section_id
     where e.id is null or c.id is null or s.id is null or c.desactive_le is not null
        or e.cree_le <> now() or e.date <> n.date
        or (j.nature in ('interne', 'a_nouveaux_internes')) <> (c.classe = 9)
        or (j.nature not in ('a_nouveaux', 'a_nouveaux_internes') and (n.date < s.ouverte_le or n.date > s.fermee_le))
        or (n.auxiliaire_id is not null
            and not exists (select from compte_auxiliaire a where a.id = n.auxiliaire_id))
     limit 1;
    if found then
        raise exception 'Écriture %, ligne % : compte, section, auxiliaire ou date que le grand livre n''admet pas.',
            faute.ecriture_id, faute.rang using errcode = 'check_violation';
    end if;
    return null;
end $$;

create or replace function ecriture_dans_une_periode_ouverte() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform 1 from periode p
      where exists (select from nouvelles n where n.exercice_id = p.exercice_id and n.date between p.du and p.au)
      order by p.du for share;
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
