-- Des extensions livrées avec PostgreSQL et de confiance : le propriétaire de la base peut les créer.
-- btree_gist : deux périodes d'un même objet ne se chevauchent pas. pg_trgm et unaccent : chercher une personne vite.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
