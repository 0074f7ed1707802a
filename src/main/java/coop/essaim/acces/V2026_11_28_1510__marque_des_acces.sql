-- Ce qui dit si les droits de quiconque ont changé : chaque page la lit avec sa session, et ne relit la personne que
-- si elle a changé. Tirée au sort, et non comptée : une base restaurée ne reprend pas la marque d'un autre contenu.
create table marque_des_acces (
    unique_ligne boolean primary key default true check (unique_ligne),
    marque       uuid    not null
);
insert into marque_des_acces (marque) values (gen_random_uuid());
revoke insert, delete, truncate on marque_des_acces from ${application};

-- À la fin de la transaction, et une fois par transaction : la ligne n'est tenue que le temps du `commit`, et mille
-- droits donnés d'un coup ne l'écrivent pas mille fois.
create function marquer_les_acces() returns trigger language plpgsql as $$
begin
    update marque_des_acces set marque = gen_random_uuid() where xmin <> pg_current_xact_id()::xid;
    return null;
end $$;

create constraint trigger compte_marque after insert or delete or update of nom on compte
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger compte_desactivation_marque after insert or update or delete on compte_desactivation
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger role_marque after insert or update or delete on role
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger role_droit_marque after insert or update or delete on role_droit
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger compte_role_marque after insert or update or delete on compte_role
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger totp_marque after insert or delete or update of active_a on totp
    deferrable initially deferred for each row execute function marquer_les_acces();
create constraint trigger cooperative_marque after insert or update or delete on cooperative
    deferrable initially deferred for each row execute function marquer_les_acces();
