-- La boîte d'envoi : un courrier naît dans la transaction qui le promet, un travail l'envoie ensuite.
create table courrier (
    id              uuid        primary key,
    destinataire    text        not null check (destinataire !~ '\s'),
    sujet           text        not null check (sujet !~ '[[:cntrl:]]' and length(sujet) between 1 and 200),
    -- Effacé une fois envoyé si le courrier porte un secret à usage unique.
    texte           text,
    confidentiel    boolean     not null,
    cree_a          timestamptz not null,
    essais          int         not null default 0,
    prochain_essai_a timestamptz not null,
    envoye_a        timestamptz,
    abandonne_a     timestamptz,
    derniere_erreur text,
    check (texte is not null or confidentiel)
);
create index courrier_a_envoyer on courrier (prochain_essai_a) where envoye_a is null and abandonne_a is null;
create index courrier_recents on courrier (cree_a desc);
