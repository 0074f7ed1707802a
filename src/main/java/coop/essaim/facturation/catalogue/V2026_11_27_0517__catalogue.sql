-- Ce qu'une activité vend d'ordinaire. Un article se recopie dans la ligne : le changer ne touche à aucune pièce.
create table article (
    id          uuid          primary key,
    cle         uuid          not null unique,
    activite_id uuid          not null references activite,
    reference   text          check (length(reference) between 1 and 40),
    designation text          not null check (length(btrim(designation)) between 1 and 500),
    nature      text          not null references nature_de_vente,
    regime      text          not null,
    unite       text          not null default '' check (length(unite) <= 20),
    prix        numeric(14,4) not null check (prix >= 0 and prix <= 10000000),
    mode        text          not null check (mode in ('HT', 'TTC')),
    archive_le  timestamptz,
    version     integer       not null default 0,
    cree_a      timestamptz   not null,
    cree_par    uuid          references compte
);
comment on column article.cle is 'Clé d''idempotence : un double envoi ne fait qu''un article.';
create unique index article_designation on article (activite_id, lower(designation)) where archive_le is null;
revoke delete on article from ${application};
