-- Un CAPE en préparation peut encore être faux : l'écran dit ce qu'il faut y changer. Émis, il ne le peut plus.
alter table contrat
    drop constraint contrat_check7,
    add constraint contrat_douze_mois check (
        emis_a is null or genre not in ('CAPE', 'CAPE_CJS') or au is not null and au < du + interval '12 months');
