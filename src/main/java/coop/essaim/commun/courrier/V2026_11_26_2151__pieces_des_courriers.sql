-- Un courrier peut porter des documents rangés, et dire à qui répondre. La pièce se lit au départ : elle n'est pas copiée.
alter table courrier add column repondre_a text check (repondre_a !~ '\s');

create table courrier_piece (
    courrier_id uuid     not null references courrier on delete cascade,
    rang        smallint not null check (rang > 0),
    document    uuid     not null,
    primary key (courrier_id, rang)
);
revoke update on courrier_piece from ${application};
