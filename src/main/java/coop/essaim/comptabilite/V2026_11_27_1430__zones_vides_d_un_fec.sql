-- Une ligne reprise peut n'avoir ni référence, ni date de pièce, ni libellé : le livre lui en donne, et le FEC la rend
-- telle qu'elle est venue.
alter table ligne_detail add column vides text
    check (vides ~ '^(PieceRef|PieceDate|EcritureLib)(,(PieceRef|PieceDate|EcritureLib))*$');
comment on column ligne_detail.vides is 'Les zones que le fichier d''origine laissait vides, séparées par des virgules.';
