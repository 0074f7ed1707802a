-- Les coordonnées bancaires d'une personne, à quatre yeux : une demande, puis la décision de quelqu'un d'autre. Ce qui
-- est décidé ne change plus ; l'ancien compte garde ses dates.
create table personne_iban (
    id          uuid        primary key,
    personne_id uuid        not null references personne,
    iban        bytea       not null check (octet_length(iban) between 33 and 100),
    demande_a   timestamptz not null,
    demande_par uuid        not null references compte,
    issue       text        check (issue in ('ACCEPTE', 'REFUSE')),
    motif       text        check (length(btrim(motif)) between 1 and 300),
    decide_a    timestamptz,
    decide_par  uuid        references compte,
    du          date,
    au          date        check (au >= du),
    constraint personne_iban_decision_entiere check (
        (issue is null) = (decide_a is null) and (issue is null) = (decide_par is null)),
    constraint personne_iban_quatre_yeux check (decide_par <> demande_par),
    constraint personne_iban_refus_motive check ((issue is not distinct from 'REFUSE') = (motif is not null)),
    constraint personne_iban_accepte_date check ((issue is not distinct from 'ACCEPTE') = (du is not null)),
    exclude using gist (personne_id with =, daterange(du, au, '[]') with &&) where (issue = 'ACCEPTE')
);
comment on column personne_iban.iban is 'AES-256-GCM, lié à cette ligne : recopié ailleurs, il ne se déchiffre plus.';
create unique index personne_iban_en_attente on personne_iban (personne_id) where issue is null;
create index personne_iban_personne on personne_iban (personne_id, demande_a desc);

create function personne_iban_fige() returns trigger language plpgsql as $$
begin
    if (new.id, new.personne_id, new.iban, new.demande_a, new.demande_par)
       is distinct from (old.id, old.personne_id, old.iban, old.demande_a, old.demande_par) then
        raise exception 'Une demande de coordonnées bancaires ne se change pas : refusez-la, demandez-en une autre.';
    end if;
    if old.issue is not null
       and (new.issue, new.motif, new.decide_a, new.decide_par, new.du)
           is distinct from (old.issue, old.motif, old.decide_a, old.decide_par, old.du) then
        raise exception 'Une décision sur des coordonnées bancaires ne se reprend pas.';
    end if;
    return new;
end $$;
create trigger personne_iban_fige before update on personne_iban for each row execute function personne_iban_fige();
