-- Un FEC lettré vérifie des milliers de groupes d'un coup, sur des tables que PostgreSQL ne connaît pas encore.
alter function lettrage_nul() set enable_seqscan = off;
alter function lettrage_nul() set enable_hashjoin = off;
alter function lettrage_nul() set enable_mergejoin = off;
