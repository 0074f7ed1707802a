-- Trente-six mois de CAPE en tout pour une même personne, même quand une sortie les sépare (art. L. 127-2 et R. 127-2 du
-- code de commerce). Le programme compte de date à date ; la base, en jours, n'arrête que ce qui dépasse trente-six mois
-- de trente et un jours : elle ne refuse jamais ce que le programme a permis.
create function contrat_cumul_des_cape() returns trigger language plpgsql as $$
begin
    if new.conclu_le is not null and new.genre in ('CAPE', 'CAPE_CJS')
       and (select sum(greatest(coalesce(c.fin_le, c.au) - c.du + 1, 0)) from contrat c
             where c.personne_id = new.personne_id and c.genre in ('CAPE', 'CAPE_CJS') and c.conclu_le is not null)
           > 36 * 31 then
        raise exception 'plus de trente-six mois de CAPE pour une même personne' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger contrat_cumul_des_cape after insert or update of conclu_le, fin_le on contrat
    for each row execute function contrat_cumul_des_cape();
