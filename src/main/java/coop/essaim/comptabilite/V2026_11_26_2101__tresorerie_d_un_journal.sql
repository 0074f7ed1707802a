-- Un journal par compte de banque : deux journaux ouverts ne partagent pas leur compte de trésorerie.
create unique index journal_une_tresorerie on journal (compte_id) where desactive_le is null;
