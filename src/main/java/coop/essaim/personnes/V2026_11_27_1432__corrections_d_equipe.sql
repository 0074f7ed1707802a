-- Une ligne du registre de l'équipe ne se récrit pas : sa correction est un contre-événement. La ligne fausse reste
-- écrite et ne compte plus ; celle qui la remplace, s'il y en a une, dit ce qui est vrai.
alter table equipe add annulee boolean not null default false;
comment on column equipe.annulee is 'Vrai dès qu''une correction la nomme : elle reste écrite et ne compte plus.';
alter table equipe drop constraint equipe_personne_id_fonction_daterange_excl;
alter table equipe add constraint equipe_fonction_tenue_une_fois
    exclude using gist (personne_id with =, fonction with =, daterange(du, au, '[]') with &&) where (not annulee);

create table correction_d_equipe (
    ligne_id    uuid        primary key references equipe,
    remplacante uuid        unique references equipe deferrable initially deferred,
    motif       text        not null check (length(btrim(motif)) between 1 and 300),
    saisie_a    timestamptz not null,
    saisie_par  uuid        references compte,
    check (remplacante <> ligne_id)
);
comment on column correction_d_equipe.remplacante is 'Vide quand la ligne n''aurait jamais dû être écrite.';
revoke update, delete, truncate on correction_d_equipe from ${application};
revoke delete, truncate on equipe from ${application};

create function ligne_d_equipe_annulee() returns trigger language plpgsql as $$
begin
    update equipe set annulee = true where id = new.ligne_id;
    return null;
end $$;
create trigger correction_d_equipe_annule after insert on correction_d_equipe
    for each row execute function ligne_d_equipe_annulee();

create function ligne_d_equipe_inalterable() returns trigger language plpgsql as $$
begin
    if (new.personne_id, new.fonction, new.part, new.heures, new.du, new.saisi_a, new.saisi_par)
            is distinct from (old.personne_id, old.fonction, old.part, old.heures, old.du, old.saisi_a, old.saisi_par)
       or (old.au is not null and new.au is distinct from old.au)
       or (new.annulee is distinct from exists (select from correction_d_equipe where ligne_id = new.id)) then
        raise exception 'Une ligne du registre de l''équipe ne se récrit pas : elle se corrige.'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger equipe_inalterable before update on equipe
    for each row execute function ligne_d_equipe_inalterable();

create or replace view pub_equipe as
select e.personne_id, p.compte_id, p.prenom, p.nom, e.fonction, e.part, e.heures, e.du, e.au
  from equipe e join personne p on p.id = e.personne_id
 where not e.annulee;
