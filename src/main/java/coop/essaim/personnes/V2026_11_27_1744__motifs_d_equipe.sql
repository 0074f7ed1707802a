-- Le motif d'une correction du registre de l'équipe peut nommer quelqu'un : l'anonymisation l'efface avec le reste. La
-- base refuse tant que la personne est de l'équipe, ou l'a quittée depuis moins de cinq ans (art. R. 1221-26 du code du
-- travail).
create function effacer_les_motifs_d_equipe(de uuid, maintenant timestamptz) returns void language plpgsql
security definer set search_path = ${schema}, pg_temp as $$
begin
    if exists (select 1 from equipe e
                where e.personne_id = de and not e.annulee
                  and coalesce(e.au, 'infinity') > (maintenant - interval '5 years')::date) then
        raise exception 'le registre d''une personne partie depuis moins de cinq ans ne s''efface pas'
            using errcode = 'restrict_violation';
    end if;
    update correction_d_equipe c set motif = 'effacé' from equipe e where e.id = c.ligne_id and e.personne_id = de;
end $$;
revoke execute on function effacer_les_motifs_d_equipe(uuid, timestamptz) from public;
grant execute on function effacer_les_motifs_d_equipe(uuid, timestamptz) to ${application};
