-- Le journal d'audit : une chaîne pour les actes, une pour les consultations de données sensibles. On y ajoute,
-- on n'y change rien : ni droit (`revoke`), ni passage (déclencheur), ni silence (chaîne d'empreintes, voir `Ligne`).
create table journal_audit (
    chaine        text        not null check (chaine in ('acte', 'consultation')),
    rang          bigint      not null check (rang > 0),
    instant       timestamptz not null,
    nature        text        not null check (nature in ('compte', 'anonyme', 'commande', 'systeme')),
    compte        uuid        check ((compte is not null) = (nature = 'compte')),
    nom           text        not null,
    acte          text        not null check (acte ~ '^[a-z]+(\.[a-z-]+)+$'),
    objet_type    text        not null check (objet_type <> ''),
    objet_id      text        not null,
    -- `json` et non `jsonb` : le texte est gardé à l'octet près, l'empreinte porte sur lui.
    avant         json,
    apres         json,
    precedente    text        not null check (precedente ~ '^[0-9a-f]{64}$'),
    empreinte     text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
    primary key (chaine, rang)
);
create index journal_audit_compte on journal_audit (chaine, compte, rang);
create index journal_audit_acte on journal_audit (chaine, acte, rang);
create index journal_audit_objet on journal_audit (chaine, objet_type, objet_id, rang);
create index journal_audit_instant on journal_audit (chaine, instant);

-- Le bout de chaque chaîne : sa ligne verrouillée donne le rang suivant, sans trou, et dit ce qui manque à la fin.
create table journal_audit_compteur (
    chaine    text   not null primary key,
    dernier   bigint not null,
    empreinte text   not null
);
insert into journal_audit_compteur (chaine, dernier, empreinte)
values ('acte', 0, repeat('0', 64)), ('consultation', 0, repeat('0', 64));

create function journal_audit_immuable() returns trigger language plpgsql as $$
begin
    raise exception 'Le journal d''audit ne se modifie pas et ne s''efface pas.';
end $$;

create trigger journal_audit_immuable before update or delete or truncate on journal_audit
    for each statement execute function journal_audit_immuable();
create trigger journal_audit_compteur_immuable before delete or truncate on journal_audit_compteur
    for each statement execute function journal_audit_immuable();

create function journal_audit_compteur_avance() returns trigger language plpgsql as $$
begin
    if new.chaine <> old.chaine or new.dernier <> old.dernier + 1 then
        raise exception 'Le compteur du journal d''audit avance d''une ligne à la fois.';
    end if;
    return new;
end $$;

create trigger journal_audit_compteur_avance before update on journal_audit_compteur
    for each row execute function journal_audit_compteur_avance();

revoke update, delete, truncate on journal_audit from ${application};
revoke insert, delete, truncate on journal_audit_compteur from ${application};
