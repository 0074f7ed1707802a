-- La page des factures montre les pièces pas encore officielles, peu nombreuses, au-dessus d'une série qui grandit.
create index piece_de_vente_pas_officielle on piece_de_vente ((genre = 'DEVIS'), cree_a desc, id) where etat <> 'VALIDEE';

-- Un texte rare se cherche par ces index, comme le nom du client ; suivre la série entière pour ne rien trouver croîtrait
-- avec elle.
create index piece_de_vente_objet on piece_de_vente using gin (objet gin_trgm_ops);
create index facture_debut_de_numero on facture (lower(numero) collate "C");
