-- Les dispenses que l'acte mettant en place la mutuelle peut prévoir (art. R. 242-1-6 du code de la sécurité sociale) :
-- qui était là avant une décision unilatérale, et les contrats à durée déterminée d'un an, ou de moins.
alter table mutuelle drop constraint mutuelle_dispense_check;
alter table mutuelle add constraint mutuelle_dispense_check
    check (dispense in ('CSS', 'CONTRAT_INDIVIDUEL', 'COUVERTURE_COLLECTIVE', 'TEMPS_PARTIEL', 'CONTRAT_COURT',
                        'EMBAUCHE_AVANT', 'CDD_D_UN_AN', 'CDD_DE_MOINS_D_UN_AN'));
