-- Les traitements de la gestion sociale au registre (RGPD, art. 30).
insert into traitement (rang, finalite, base_legale, personnes, donnees, destinataires, nature, securite) values
    (62, 'Vérifier le droit au travail', 'Obligation légale (art. 6-1 c ; art. L. 8251-1 du code du travail)', 'Salariés étrangers',
     'Type, numéro et dates du titre de séjour', 'Paie et social, gérance, préfecture, inspection du travail', 'DOSSIER_DU_PERSONNEL',
     'Droit à part, lecture journalisée, numéro effacé avec la fiche'),
    (64, 'Suivre les bénéficiaires du RSA', 'Mission d''intérêt public confiée par convention (art. 6-1 e)', 'Bénéficiaires du RSA accompagnés',
     'Contrat d''engagement, passages en équipe pluridisciplinaire, suite normée ; jamais un récit', 'Accompagnement, gérance, Département',
     'DOSSIER_DU_PERSONNEL', 'Droit à part, lecture journalisée ; analyse d''impact à tenir'),
    (66, 'Demander les actions sociales', 'Consentement de la personne, qui demande l''aide (art. 6-1 a)', 'Salariés et entrepreneurs salariés',
     'Nature de l''aide, dates, sommes', 'Paie et social, organisme d''action sociale', 'DOSSIER_DU_PERSONNEL', 'Droit à part, lecture journalisée'),
    (68, 'Assurer, prévenir et recevoir le soutien de partenaires', 'Contrat et obligation légale (art. 6-1 b et c)', 'Entrepreneurs et équipe d''appui',
     'Entrées et sorties déclarées, journées de prévention, sommes données par un partenaire', 'Assureurs, partenaires, équipe d''appui',
     'DOSSIER_DU_PERSONNEL', 'Droits nommés, journal des actes');
