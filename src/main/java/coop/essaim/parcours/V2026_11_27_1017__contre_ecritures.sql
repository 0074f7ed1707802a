-- Une correction du suivi social est un contre-événement : la ligne reste, et ne compte plus. Pourquoi est normé, jamais un
-- récit.
create table contre_ecriture_sociale (
    id       uuid        primary key,
    ligne_id uuid        not null unique,
    nature   text        not null check (nature in ('CONVENTION', 'ENGAGEMENT', 'PASSAGE', 'SUITE_DE_PASSAGE', 'ACTION',
                                                    'SUITE_D_ACTION', 'SOUTIEN', 'VERSEMENT', 'JUSTIFICATION')),
    erreur   text        not null check (erreur in ('PERSONNE', 'DATE', 'SOMME', 'DOUBLON', 'AUTRE')),
    saisie_a timestamptz not null,
    saisie_par uuid      references compte
);
revoke update, delete, truncate on contre_ecriture_sociale from ${application};

-- Ce qui était unique l'est parmi ce qui compte : une suite annulée laisse la place à la bonne.
alter table suite_de_passage add id uuid not null default gen_random_uuid();
alter table suite_de_passage drop constraint suite_de_passage_pkey;
alter table suite_de_passage add primary key (id);
create index suite_de_passage_passage on suite_de_passage (passage_id);
alter table justification_de_soutien add id uuid not null default gen_random_uuid();
alter table justification_de_soutien drop constraint justification_de_soutien_pkey;
alter table justification_de_soutien add primary key (id);
create index justification_de_soutien_soutien on justification_de_soutien (soutien_id);
alter table passage_en_equipe drop constraint passage_en_equipe_reunion_id_personne_id_key;
create index passage_en_equipe_reunion on passage_en_equipe (reunion_id, personne_id);
alter table suite_d_action_sociale drop constraint suite_d_action_sociale_action_id_genre_key;
create index suite_d_action_sociale_action on suite_d_action_sociale (action_id, genre);
alter table contrat_d_engagement drop constraint contrat_d_engagement_personne_id_daterange_excl;
create index contrat_d_engagement_personne on contrat_d_engagement (personne_id, du);
create index versement_de_soutien_soutien on versement_de_soutien (soutien_id);

create function compte_encore(ligne uuid) returns boolean language sql stable as
    $$ select not exists (select 1 from contre_ecriture_sociale x where x.ligne_id = ligne) $$;

-- Deux saisies simultanées de la même chose se suivent, et la seconde est refusée.
create function ligne_sociale_seule() returns trigger language plpgsql as $$
declare
    double boolean;
begin
    perform pg_advisory_xact_lock(hashtext(tg_table_name), 0);
    if tg_table_name = 'contrat_d_engagement' then
        double := exists (select 1 from contrat_d_engagement c
                           where c.personne_id = new.personne_id and c.id <> new.id and compte_encore(c.id)
                             and daterange(c.du, c.au, '[]') && daterange(new.du, new.au, '[]'));
    elsif tg_table_name = 'passage_en_equipe' then
        double := exists (select 1 from passage_en_equipe g
                           where g.reunion_id = new.reunion_id and g.personne_id = new.personne_id and g.id <> new.id
                             and compte_encore(g.id));
    elsif tg_table_name = 'suite_de_passage' then
        double := exists (select 1 from suite_de_passage s
                           where s.passage_id = new.passage_id and s.id <> new.id and compte_encore(s.id));
    elsif tg_table_name = 'suite_d_action_sociale' then
        double := exists (select 1 from suite_d_action_sociale s
                           where s.action_id = new.action_id and s.genre = new.genre and s.id <> new.id
                             and compte_encore(s.id));
    else
        double := exists (select 1 from justification_de_soutien j
                           where j.soutien_id = new.soutien_id and j.id <> new.id and compte_encore(j.id));
    end if;
    if double then
        raise exception 'déjà noté : annulez d''abord la ligne qui compte' using errcode = 'unique_violation';
    end if;
    return null;
end $$;
create trigger contrat_d_engagement_seul after insert on contrat_d_engagement
    for each row execute function ligne_sociale_seule();
create trigger passage_en_equipe_seul after insert on passage_en_equipe
    for each row execute function ligne_sociale_seule();
create trigger suite_de_passage_seule after insert on suite_de_passage
    for each row execute function ligne_sociale_seule();
create trigger suite_d_action_sociale_seule after insert on suite_d_action_sociale
    for each row execute function ligne_sociale_seule();
create trigger justification_de_soutien_seule after insert on justification_de_soutien
    for each row execute function ligne_sociale_seule();
