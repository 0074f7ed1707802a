-- Le compte existe : son libellé n'a plus à dire de le créer.
update compte_general set libelle = 'TVA collectée en attente d''encaissement 20 %'
 where numero = '445740' and libelle = 'TVA collectée en attente d''encaissement 20 % (à créer sous 4458/44574)';
