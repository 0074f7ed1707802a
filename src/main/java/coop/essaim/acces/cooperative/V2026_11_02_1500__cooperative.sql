-- L'identité de la coopérative à partir d'une date. On ajoute, on ne change rien : une autre date est un changement,
-- une autre version de la même date est une correction.
create table cooperative (
    du              date        not null,
    version         int         not null check (version > 0),
    saisie_a        timestamptz not null,
    saisie_par      uuid,
    denomination    text        not null check (denomination = btrim(denomination) and length(denomination) between 1 and 200),
    forme           text        not null check (forme in ('SCOP_SARL', 'SCOP_SA', 'SCOP_SAS', 'SCIC_SARL', 'SCIC_SA', 'SCIC_SAS')),
    siren           text        not null check (siren ~ '^[0-9]{9}$'),
    siret           text        not null check (siret ~ '^[0-9]{14}$' and siret like siren || '%'),
    capital_minimum centimes    check (capital_minimum > 0),
    greffe          text        not null,
    ape             text        not null check (ape ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
    voie            text        not null check (voie <> ''),
    code_postal     text        not null check (code_postal ~ '^[0-9]{5}$'),
    ville           text        not null check (ville <> ''),
    tva             text,
    iban            text,
    bic             text,
    telephone       text,
    courriel        text,
    site            text,
    logo            uuid,
    primary key (du, version),
    check (iban is not null or bic is null)
);
revoke update, delete, truncate on cooperative from ${application};

-- Ce que les autres modules lisent : `where :date between du and coalesce(au, 'infinity')`.
create view pub_cooperative as
select du, (lead(du) over (order by du) - 1) as au, denomination, forme, siren, siret, capital_minimum, greffe, ape,
       voie, code_postal, ville, tva, iban, bic, telephone, courriel, site, logo
  from (select distinct on (du) du, denomination, forme, siren, siret, capital_minimum, greffe, ape, voie, code_postal,
               ville, tva, iban, bic, telephone, courriel, site, logo
          from cooperative
         order by du, version desc) derniere;
