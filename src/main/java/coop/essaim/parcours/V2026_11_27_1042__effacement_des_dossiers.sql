-- L'anonymisation efface ce qui nomme la personne dans ses contrats : textes, signatures, représentant, pièces. Genre, dates
-- et heures restent aux bilans. La base refuse d'effacer un dossier de moins de cinq ans (art. R. 1221-26 du code du
-- travail).
alter table contrat add efface_a timestamptz;
alter table contrat drop constraint contrat_check2;
alter table contrat add constraint contrat_emis_avec_son_papier
    check ((emis_a is null) = (document_id is null) or efface_a is not null);
alter table avenant alter document_id drop not null;

create or replace function contrat_fige() returns trigger language plpgsql as $$
begin
    if old.efface_a is null and new.efface_a is not null then
        return new;
    end if;
    if old.emis_a is not null and (
           (new.personne_id, new.genre, new.rang, new.du, new.statuts_du, new.temps_complet_ailleurs, new.emis_a,
            new.document_id)
           is distinct from
           (old.personne_id, old.genre, old.rang, old.du, old.statuts_du, old.temps_complet_ailleurs, old.emis_a,
            old.document_id)
        or (new.au, new.heures, new.part_fixe, new.objectif, new.plafond, new.representant, new.limite_d_associe,
            new.fin_d_essai, new.renouvelle)
           is distinct from
           (old.au, old.heures, old.part_fixe, old.objectif, old.plafond, old.representant, old.limite_d_associe,
            old.fin_d_essai, old.renouvelle)) then
        raise exception 'un contrat émis ne se récrit pas : faites un avenant' using errcode = 'restrict_violation';
    end if;
    if old.conclu_le is not null and new.conclu_le is distinct from old.conclu_le then
        raise exception 'un contrat conclu ne se déconclut pas' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create or replace function contrat_clause_figee() returns trigger language plpgsql as $$
begin
    if exists (select 1 from contrat c
                where c.id = coalesce(new.contrat_id, old.contrat_id) and c.emis_a is not null
                  and (c.efface_a is null or tg_op <> 'DELETE')) then
        raise exception 'une clause émise ne se récrit pas : faites un avenant' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;

create function effacer_le_dossier(de uuid, maintenant timestamptz) returns void language plpgsql security definer
set search_path = ${schema}, pg_temp as $$
begin
    if exists (select 1 from contrat c
                where c.personne_id = de and c.conclu_le is not null
                  and coalesce(c.fin_le, c.au, 'infinity') > (maintenant - interval '5 years')::date) then
        raise exception 'un contrat fini depuis moins de cinq ans ne s''efface pas' using errcode = 'restrict_violation';
    end if;
    delete from evenement_precision p using evenement_de_parcours e where e.id = p.evenement_id and e.personne_id = de;
    delete from accuse_de_dpae a using contrat c where c.id = a.contrat_id and c.personne_id = de;
    update dpae d set accuse = 'effacé' from contrat c where c.id = d.contrat_id and c.personne_id = de;
    update mutuelle set document_id = null where personne_id = de;
    update declaration_a_l_assureur set reference = null where personne_id = de;
    update echeance set precision = null, note = null, preuve_id = null where personne_id = de;
    update integration set note = 'effacé' where personne_id = de and note is not null;
    delete from signature s using contrat c
     where c.personne_id = de
       and (s.contrat_id = c.id or s.avenant_id in (select a.id from avenant a where a.contrat_id = c.id));
    update avenant a set texte = 'effacé', objet = 'effacé', document_id = null
      from contrat c where c.id = a.contrat_id and c.personne_id = de;
    update contrat set efface_a = maintenant, document_id = null, representant = null
     where personne_id = de and efface_a is null;
    delete from contrat_clause k using contrat c where c.id = k.contrat_id and c.personne_id = de;
end $$;
revoke execute on function effacer_le_dossier(uuid, timestamptz) from public;
grant execute on function effacer_le_dossier(uuid, timestamptz) to ${application};
