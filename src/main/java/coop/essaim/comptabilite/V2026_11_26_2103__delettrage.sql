-- Pourquoi un lettrage a été défait. Vide : défait par un autre geste, qui l'a refait avec plus de lignes.
alter table lettrage add column defait_motif text not null default '';
grant update (defait_motif) on lettrage to ${application};
