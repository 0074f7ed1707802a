-- Un CAPE est fermé à qui est salarié à temps complet (art. L. 127-1 du code de commerce) : parcours le vérifie d'ici.
create view pub_personne_emploi as select personne_id, temps_complet, du, au from personne_emploi;
