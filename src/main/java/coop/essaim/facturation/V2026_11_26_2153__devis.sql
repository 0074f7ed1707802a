-- Le devis officiel : son numéro, sa date, jusqu'à quand il engage. Il ne change plus ; un autre devis le remplace.
create table devis (
    id         uuid        primary key references piece_de_vente,
    annee      smallint    not null,
    rang       integer     not null check (rang > 0),
    numero     text        not null unique check (numero ~ '^[A-Za-z0-9+_/-]{1,35}$'),
    date       date        not null check (extract(year from date) = annee),
    valable_au date        not null check (valable_au >= date),
    emetteur_id integer    not null references emetteur,
    mentions   text[]      not null,
    valide_a   timestamptz not null,
    valide_par uuid        references compte,
    unique (annee, rang)
);
revoke update, delete on devis from ${application};
create trigger vente_inalterable before update or delete on devis
    for each statement execute function vente_inalterable();
create index devis_serie on devis (date, numero);

-- L'échéancier d'un devis : ce qui se paie avant, pendant, et le solde, qui est le reste.
create table echeance_de_devis (
    piece_id uuid         not null references piece_de_vente on delete cascade,
    rang     smallint     not null check (rang > 0),
    libelle  text         not null check (length(btrim(libelle)) between 1 and 100),
    nature   text         not null check (nature in ('ACOMPTE', 'SITUATION')),
    part     numeric(6,3) check (part > 0 and part < 100),
    montant  centimes     check (montant > 0),
    primary key (piece_id, rang),
    check ((part is null) <> (montant is null))
);
create trigger ligne_inalterable before insert or update or delete on echeance_de_devis
    for each row execute function ligne_de_vente_inalterable();

-- Le lien secret où le client accepte ou refuse : seule son empreinte est gardée.
create table lien_de_devis (
    id        uuid        primary key,
    devis_id  uuid        not null references devis,
    empreinte bytea       not null unique check (length(empreinte) = 32),
    cree_a    timestamptz not null,
    cree_par  uuid        references compte,
    expire_a  timestamptz not null check (expire_a > cree_a),
    retire_a  timestamptz
);
create index lien_de_devis_devis on lien_de_devis (devis_id);
revoke delete on lien_de_devis from ${application};

-- Un envoi par courriel : à qui, par qui, quand, avec quels mots.
create table envoi_de_devis (
    id        uuid        primary key,
    devis_id  uuid        not null references devis,
    a_qui     text        not null check (a_qui !~ '\s' and length(a_qui) <= 254),
    sujet     text        not null,
    texte     text        not null,
    envoye_a  timestamptz not null,
    par       uuid        references compte
);
create index envoi_de_devis_devis on envoi_de_devis (devis_id, envoye_a);
revoke update, delete on envoi_de_devis from ${application};

-- La réponse du client : une seule par devis, avec ce qui la prouve.
create table reponse_de_devis (
    devis_id    uuid        primary key references devis,
    reponse     text        not null check (reponse in ('SIGNE', 'REFUSE')),
    moyen       text        not null check (moyen in ('LIEN', 'DEPOT', 'DECLARATION')),
    le          date        not null,
    signataire  text        check (length(btrim(signataire)) between 1 and 200),
    motif       text        check (length(motif) between 1 and 1000),
    options     smallint[]  not null default '{}',
    document_id uuid        references document,
    adresse_ip  text,
    notee_a     timestamptz not null,
    notee_par   uuid        references compte,
    check ((reponse = 'SIGNE') <= (signataire is not null)),
    check ((moyen = 'DEPOT') <= (document_id is not null))
);
comment on column reponse_de_devis.options is 'Les rangs des options que le client a retenues.';
revoke update, delete on reponse_de_devis from ${application};
