-- Ce que la base refuse d'elle-même, quel que soit le programme qui écrit.

-- Une fois par ordre d'insertion : équilibre par écriture et par section, comptes et sections connus et ouverts, même
-- date que l'écriture, classe 9 dans le seul journal interne, et jamais de ligne ajoutée à une écriture déjà faite.
create function ligne_controler() returns trigger language plpgsql
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
        or (j.nature = 'interne') <> (c.classe = 9)
        or (j.nature <> 'a_nouveaux' and (n.date < s.ouverte_le or n.date > s.fermee_le))
        or (n.auxiliaire_id is not null
            and not exists (select from compte_auxiliaire a where a.id = n.auxiliaire_id))
     limit 1;
    if found then
        raise exception 'Écriture %, ligne % : compte, section, auxiliaire ou date que le grand livre n''admet pas.',
            faute.ecriture_id, faute.rang using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ligne_controler after insert on ligne
    referencing new table as nouvelles for each statement execute function ligne_controler();

-- À la fin de la transaction, chaque écriture a ses lignes et chacune de ses sections est équilibrée.
create function ecriture_equilibree() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    lignes integer;
    boiteuse integer;
begin
    select sum(nombre), min(section_id) filter (where ecart <> 0) into lignes, boiteuse
      from (select section_id, count(*) as nombre, sum(debit) - sum(credit) as ecart
              from ligne where ecriture_id = new.id group by section_id) as par_section;
    if boiteuse is not null then
        raise exception 'Écriture % : la section % n''est pas équilibrée.', new.id, boiteuse
            using errcode = 'check_violation';
    elsif lignes is null and exists (select from ecriture where id = new.id) then
        raise exception 'Écriture % : une écriture a au moins deux lignes.', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ecriture_equilibree after insert on ecriture
    deferrable initially deferred for each row execute function ecriture_equilibree();

-- Rien n'entre dans un mois clos. Le verrou partagé fait attendre une clôture simultanée. Les à-nouveaux arrivent quand
-- l'exercice précédent se clôt, souvent après la clôture des premiers mois : ils ne butent que sur l'exercice.
create function ecriture_dans_une_periode_ouverte() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform 1 from periode p
      where exists (select from nouvelles n where n.exercice_id = p.exercice_id and n.date between p.du and p.au)
        for share;
    if exists (select from nouvelles n
                 join journal j on j.id = n.journal_id
                 left join exercice x on x.id = n.exercice_id and n.date between x.du and x.au
                 left join periode p on p.exercice_id = x.id and n.date between p.du and p.au
                where p.id is null or x.clos_le is not null
                   or (p.close_le is not null and j.nature <> 'a_nouveaux')) then
        raise exception 'Une écriture se date dans un mois ouvert de son exercice.' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ecriture_dans_une_periode_ouverte after insert on ecriture
    referencing new table as nouvelles for each statement execute function ecriture_dans_une_periode_ouverte();

-- Le numéro se prend sur le compteur du journal et de l'exercice de l'écriture.
create function validation_controler() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    if exists (select from nouvelles n
                 left join ecriture e on e.id = n.ecriture_id
                 left join numerotation c on c.journal_id = n.journal_id and c.exercice_id = n.exercice_id
                where e.id is null or e.journal_id <> n.journal_id or e.exercice_id <> n.exercice_id
                   or c.dernier is null or n.numero > c.dernier) then
        raise exception 'Une écriture se valide sous le numéro que donne le compteur de son journal.'
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger validation_controler after insert on validation
    referencing new table as nouvelles for each statement execute function validation_controler();

create function inalterable() returns trigger language plpgsql as $$
begin
    raise exception 'La table % est inaltérable : une erreur se corrige par une contre-passation.', tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger inalterable before update on ecriture for each statement execute function inalterable();
create trigger inalterable before update on ligne for each statement execute function inalterable();
create trigger inalterable before update on ligne_detail for each statement execute function inalterable();
create trigger inalterable before update or delete on validation for each statement execute function inalterable();
create trigger inalterable before update or delete on periode_acte for each statement execute function inalterable();
create trigger intronquable before truncate on ecriture for each statement execute function inalterable();
create trigger intronquable before truncate on ligne for each statement execute function inalterable();
create trigger intronquable before truncate on ligne_detail for each statement execute function inalterable();
create trigger intronquable before truncate on validation for each statement execute function inalterable();

-- Seule une écriture au brouillard s'efface, entière.
create function validee_indelebile() returns trigger language plpgsql as $$
begin
    if exists (select from validation where ecriture_id = old.ecriture_id) then
        raise exception 'L''écriture % est validée : elle se corrige par une contre-passation.', old.ecriture_id
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;
create trigger validee_indelebile before delete on ligne for each row execute function validee_indelebile();
create trigger validee_indelebile before delete on ligne_detail for each row execute function validee_indelebile();

create function effacer_du_brouillard(ecriture bigint) returns void language sql security definer
set search_path = ${schema}, pg_temp as $$
    delete from ecriture_importee i where i.ecriture_id = $1;
    delete from ligne_detail d where d.ecriture_id = $1;
    delete from ligne l where l.ecriture_id = $1;
    delete from ecriture e where e.id = $1;
$$;
revoke execute on function effacer_du_brouillard from public;
grant execute on function effacer_du_brouillard to ${application};

-- Pour les autres modules : les lignes avec leurs codes, brouillard compris.
create view pub_ligne_ecriture as
select l.ecriture_id, l.rang, l.date, l.section_id, l.compte_id, l.auxiliaire_id, c.numero as compte, c.classe,
       s.code as section, a.code as auxiliaire, j.code as journal, e.piece, e.piece_date, e.lien,
       coalesce(l.libelle, e.libelle) as libelle, l.debit, l.credit, l.echeance, v.numero, v.valide_le
  from ligne l
  join ecriture e on e.id = l.ecriture_id
  join journal j on j.id = e.journal_id
  join compte_general c on c.id = l.compte_id
  join section s on s.id = l.section_id
  left join compte_auxiliaire a on a.id = l.auxiliaire_id
  left join validation v on v.ecriture_id = l.ecriture_id;
