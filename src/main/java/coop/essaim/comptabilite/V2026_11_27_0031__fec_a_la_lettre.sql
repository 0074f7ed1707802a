-- Ce qu'un FEC dit d'un journal ou d'un lettrage et que le grand livre n'écrit pas ainsi : il le rend tel quel.
alter table journal add column code_fec text unique
    check (code_fec <> '' and length(code_fec) <= 40 and code_fec !~ '[[:cntrl:]|]');
comment on column journal.code_fec is
    'Le code du journal dans le fichier d''où il vient, quand il ne peut être le sien : accent, espace, ou IN, pris ici.';

alter table lettrage add column repris boolean not null default false;
comment on column lettrage.repris is 'Lu dans un FEC : son code y figurait, même déséquilibré ou sur une seule ligne.';
alter table lettrage_ligne add column repris_le date;
comment on column lettrage_ligne.repris_le is 'La DateLet que portait cette ligne dans le fichier ; elle peut y manquer.';

create or replace function lettrage_nul() returns trigger language plpgsql as $$
declare
    groupe lettrage%rowtype;
    ecart bigint;
    nombre integer;
    etrangeres integer;
begin
    select * into groupe from lettrage where id = new.id;
    if groupe.defait_le is not null then
        if exists (select from lettrage_ligne where lettrage_id = groupe.id and actif) then
            raise exception 'Un lettrage défait libère toutes ses lignes.' using errcode = 'check_violation';
        end if;
        return null;
    end if;
    select sum(l.debit - l.credit), count(*),
           count(*) filter (where l.compte_id <> groupe.compte_id
                               or l.auxiliaire_id is distinct from groupe.auxiliaire_id)
      into ecart, nombre, etrangeres
      from lettrage_ligne g join ligne l on l.ecriture_id = g.ecriture_id and l.rang = g.rang
     where g.lettrage_id = groupe.id and g.actif;
    if nombre < (case when groupe.repris and groupe.partiel then 1 else 2 end)
       or etrangeres > 0 or (ecart <> 0 and not groupe.partiel) then
        raise exception 'Le lettrage % réunit % lignes pour un écart de %.', groupe.code, nombre, ecart
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
