-- Les mêmes refus, en une question au lieu de deux : cette garde faisait le cinquième du travail d'une écriture.
create or replace function ecriture_equilibree() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    section integer;
    boiteuse boolean;
begin
    select l.section_id, sum(l.debit) <> sum(l.credit) into section, boiteuse
      from ligne l where l.ecriture_id = new.id group by l.section_id order by 2 desc, 1 limit 1;
    if not found then
        if exists (select from ecriture where id = new.id) then
            raise exception 'Écriture % : une écriture a au moins deux lignes.', new.id
                using errcode = 'check_violation';
        end if;
    elsif boiteuse then
        raise exception 'Écriture % : la section % n''est pas équilibrée.', new.id, section
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
