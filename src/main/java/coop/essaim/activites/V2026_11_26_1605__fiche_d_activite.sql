-- La fiche d'une activité : son métier, ce qu'elle en dit au public, le compte bancaire que ses papiers montrent, ce
-- qu'elle doit assurer ; et, dès qu'elle est menée à plusieurs, la convention qui précède (R7331-6).
alter table activite
    add column metier       text check (length(btrim(metier)) between 1 and 200),
    add column naf          text check (naf ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
    add column description  text check (length(btrim(description)) between 1 and 4000),
    add column presentation text check (length(btrim(presentation)) between 1 and 4000),
    add column titulaire    text check (length(btrim(titulaire)) between 1 and 200),
    add column iban         text,
    add column bic          text,
    add constraint activite_banque_entiere check ((iban is null) = (titulaire is null) and (iban is not null or bic is null));
comment on column activite.iban is 'Le compte que les papiers de l''activité montrent ; rien n''est payé d''après lui.';

create table convention_de_partage (
    id          uuid        primary key,
    activite_id uuid        not null references activite,
    du          date        not null,
    signee_le   date        not null check (signee_le <= du),
    nature      text        not null check (length(btrim(nature)) between 1 and 2000),
    repartition text        not null check (length(btrim(repartition)) between 1 and 2000),
    propriete   text        not null check (length(btrim(propriete)) between 1 and 2000),
    cree_a      timestamptz not null,
    cree_par    uuid        references compte,
    unique (activite_id, du)
);
revoke update, delete, truncate on convention_de_partage from ${application};

create table besoin_d_assurance (
    id          uuid        primary key,
    activite_id uuid        not null references activite,
    genre       text        not null check (genre in ('RC_PRO', 'DECENNALE', 'VEHICULE', 'LOCAL', 'MATERIEL', 'AUTRE')),
    precision   text        check (length(btrim(precision)) between 1 and 500),
    du          date        not null,
    au          date        check (au >= du),
    cree_a      timestamptz not null,
    cree_par    uuid        references compte,
    check (genre <> 'AUTRE' or precision is not null)
);
create index besoin_d_assurance_activite on besoin_d_assurance (activite_id);

-- À toute date où plusieurs personnes mènent l'activité, leurs parts font cent : vérifié quand la transaction s'achève,
-- car une répartition se change en plusieurs lignes.
create function activite_parts_entieres() returns trigger language plpgsql as $$
declare
    fautive date;
begin
    select jour.le into fautive
      from (select e.du as le from activite_entrepreneur e where e.activite_id = new.activite_id
            union
            select e.au + 1 from activite_entrepreneur e where e.activite_id = new.activite_id and e.au is not null) jour
      join activite_entrepreneur e
        on e.activite_id = new.activite_id and jour.le between e.du and coalesce(e.au, 'infinity')
     group by jour.le
    having count(*) > 1 and sum(e.part) <> 100
     limit 1;
    if fautive is not null then
        raise exception 'activité %, parts au % : leur somme n''est pas 100', new.activite_id, fautive
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger activite_entrepreneur_parts after insert or update on activite_entrepreneur
    deferrable initially deferred for each row execute function activite_parts_entieres();
revoke delete, truncate on activite_entrepreneur from ${application};

create or replace view pub_activite as
select id, enseigne, section, ouverte_le, fermee_le, metier, naf, description, presentation, titulaire, iban, bic
  from activite;

create view pub_besoin_d_assurance as
select id, activite_id, genre, precision, du, au from besoin_d_assurance;
