-- Les fichiers déposés se gardent désormais dans import_de_fiches, pour tous les imports.
drop table import_d_activites;
