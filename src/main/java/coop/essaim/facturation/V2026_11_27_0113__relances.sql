-- Relancer un client en retard : des niveaux datés, les pénalités que la loi permet, et la trace de chaque relance.
create table niveau_de_relance (
    niveau   smallint not null check (niveau between 1 and 9),
    libelle  text     not null check (length(btrim(libelle)) between 1 and 60),
    jours    smallint not null check (jours between 1 and 365),
    texte    text     not null check (length(texte) between 1 and 4000),
    du       date     not null,
    au       date     check (au >= du),
    decision text     not null check (decision <> ''),
    exclude using gist (niveau with =, daterange(du, au, '[]') with &&)
);
comment on column niveau_de_relance.jours is 'Jours après l''échéance à partir desquels ce niveau se propose.';
comment on column niveau_de_relance.texte is 'Gabarit sans logique : {numero}, {date}, {echeance}, {reste}, {retard}, {penalites}.';
revoke delete on niveau_de_relance from ${application};
insert into niveau_de_relance (niveau, libelle, jours, texte, du, decision) values
    (1, 'Rappel', 8, 'Sauf erreur de notre part, la facture {numero} du {date}, à régler avant le {echeance}, reste due pour {reste}. Si votre règlement est parti, ne tenez pas compte de ce message.', '2000-01-01', 'Réglage de départ, que la coopérative revoit'),
    (2, 'Relance', 21, 'Malgré notre rappel, la facture {numero} du {date}, échue le {echeance}, reste due pour {reste}, avec {retard} de retard. Merci de la régler sous huit jours, ou de nous dire ce qui vous en empêche.{penalites}', '2000-01-01', 'Réglage de départ, que la coopérative revoit'),
    (3, 'Mise en demeure', 45, 'La facture {numero} du {date}, échue le {echeance}, reste due pour {reste}, avec {retard} de retard. Nous vous mettons en demeure de la régler sous huit jours ; à défaut, nous en poursuivrons le recouvrement.{penalites}', '2000-01-01', 'Réglage de départ, que la coopérative revoit');

create table indemnite_de_recouvrement (
    montant   centimes not null check (montant >= 0),
    multiple  smallint not null check (multiple >= 1),
    du        date     not null,
    au        date     check (au >= du),
    reference text     not null check (reference <> ''),
    exclude using gist (daterange(du, au, '[]') with &&)
);
comment on column indemnite_de_recouvrement.multiple is 'Les pénalités valent ce multiple du taux d''intérêt légal.';
revoke update, delete on indemnite_de_recouvrement from ${application};
insert into indemnite_de_recouvrement (montant, multiple, du, reference) values
    (4000, 3, '2013-01-01', 'C. com. art. L441-10 II et D441-5');

create table taux_d_interet_legal (
    taux      numeric(6,3) not null check (taux > 0 and taux < 100),
    du        date         not null,
    au        date         not null check (au >= du),
    reference text         not null check (length(btrim(reference)) between 1 and 200),
    exclude using gist (daterange(du, au, '[]') with &&)
);
comment on table taux_d_interet_legal is 'Pour tous les cas autres qu''un particulier créancier ; fixé chaque semestre (C. mon. fin. art. L313-2 et D313-1-A).';
revoke update, delete on taux_d_interet_legal from ${application};
insert into taux_d_interet_legal (taux, du, au, reference) values
    (3.71, '2025-01-01', '2025-06-30', 'Taux du premier semestre 2025 (C. mon. fin. art. L313-2)'),
    (2.76, '2025-07-01', '2025-12-31', 'Arrêté du 19 juin 2025 (JO du 24 juin 2025)'),
    (2.62, '2026-01-01', '2026-06-30', 'Arrêté du 15 décembre 2025 (JO du 26 décembre 2025)');

create table relance (
    id           uuid        primary key,
    facture_id   uuid        not null references facture,
    niveau       smallint    not null,
    libelle      text        not null,
    date         date        not null,
    reste        centimes    not null check (reste > 0),
    interets     centimes    check (interets >= 0),
    indemnite    centimes    check (indemnite >= 0),
    courrier_id  uuid        not null,
    destinataire text        not null,
    faite_a      timestamptz not null,
    faite_par    uuid        references compte,
    unique (facture_id, niveau)
);
comment on column relance.interets is 'Vide quand le client est un particulier, ou qu''un taux légal manque.';
revoke update, delete on relance from ${application};
