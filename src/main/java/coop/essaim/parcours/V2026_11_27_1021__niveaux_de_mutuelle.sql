-- Les niveaux de la mutuelle collective : des lignes datées que la coopérative tient. L'employeur en prend la moitié au
-- moins (art. L. 911-7, II du code de la sécurité sociale).
create table niveau_de_mutuelle (
    id             uuid         primary key,
    code           text         not null check (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
    libelle        text         not null check (libelle = btrim(libelle) and length(libelle) between 1 and 100),
    cotisation     centimes     check (cotisation >= 0),
    part_employeur numeric(5,2) not null check (part_employeur between 50 and 100),
    du             date         not null,
    au             date         check (au >= du),
    reference      text         check (length(btrim(reference)) between 1 and 200),
    saisi_a        timestamptz  not null,
    saisi_par      uuid         references compte,
    exclude using gist (code with =, daterange(du, au, '[]') with &&)
);
comment on column niveau_de_mutuelle.cotisation is 'Par mois, part de l''employeur comprise ; vide tant qu''elle n''est pas notée.';
comment on column niveau_de_mutuelle.part_employeur is 'En pour cent de la cotisation.';
comment on column niveau_de_mutuelle.reference is 'L''accord ou la décision qui met en place le régime.';

-- Ceux qu'Essaim portait d'avance, à compléter : le régime est obligatoire depuis le 1er janvier 2016.
insert into niveau_de_mutuelle (id, code, libelle, part_employeur, du, saisi_a) values
    (gen_random_uuid(), 'BASE', 'Base, la personne seule', 50, '2016-01-01', now()),
    (gen_random_uuid(), 'CONFORT', 'Confort, la personne seule', 50, '2016-01-01', now()),
    (gen_random_uuid(), 'FAMILLE', 'Famille', 50, '2016-01-01', now());

alter table mutuelle drop constraint mutuelle_niveau_check;
create function mutuelle_niveau_ouvert() returns trigger language plpgsql as $$
begin
    if new.niveau is not null
       and not exists (select 1 from niveau_de_mutuelle n
                        where n.code = new.niveau and new.du between n.du and coalesce(n.au, 'infinity')) then
        raise exception 'ce niveau de mutuelle n''est pas ouvert à cette date' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mutuelle_niveau_ouvert before insert or update of niveau, du on mutuelle
    for each row execute function mutuelle_niveau_ouvert();

create view pub_niveau_de_mutuelle as
select code, libelle, cotisation, part_employeur, du, au from niveau_de_mutuelle;
