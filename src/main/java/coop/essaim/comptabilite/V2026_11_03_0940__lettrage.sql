-- Des plans de comptes d'autres logiciels ont des minuscules.
alter table compte_general drop constraint compte_general_numero_check;
alter table compte_general add constraint compte_general_numero_check check (numero ~ '^[1-9][0-9]{2}[0-9A-Za-z]{0,17}$');

-- Le lettrage est à côté des lignes, jamais dedans. Défait, il reste, avec qui l'a défait et quand.
create table lettrage (
    id            bigint  generated always as identity primary key,
    compte_id     integer not null references compte_general,
    auxiliaire_id integer references compte_auxiliaire,
    code          text    not null check (code <> ''),
    date          date    not null,
    partiel       boolean not null,
    fait_le       timestamptz not null default now(),
    fait_par      text    not null,
    defait_le     timestamptz,
    defait_par    text,
    check ((defait_le is null) = (defait_par is null))
);
create index lettrage_compte on lettrage (compte_id, auxiliaire_id, code);

create table lettrage_ligne (
    lettrage_id bigint   not null references lettrage,
    ecriture_id bigint   not null,
    rang        smallint not null,
    actif       boolean  not null default true,
    primary key (lettrage_id, ecriture_id, rang),
    foreign key (ecriture_id, rang) references ligne
);
create unique index lettrage_ligne_active on lettrage_ligne (ecriture_id, rang) include (lettrage_id) where actif;

revoke update, delete on lettrage, lettrage_ligne from ${application};
grant update (defait_le, defait_par) on lettrage to ${application};
grant update (actif) on lettrage_ligne to ${application};

-- Des lignes d'un seul compte auxiliaire, dont la somme est nulle, sauf lettrage partiel.
create function lettrage_nul() returns trigger language plpgsql as $$
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
    if nombre < 2 or etrangeres > 0 or (ecart <> 0 and not groupe.partiel) then
        raise exception 'Le lettrage % réunit % lignes pour un écart de %.', groupe.code, nombre, ecart
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger lettrage_nul after insert or update on lettrage
    deferrable initially deferred for each row execute function lettrage_nul();
