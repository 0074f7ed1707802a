-- Le taux du premier semestre 2025 cite l'arrêté qui le fixe ; corrigé à l'écran ou annulé, il ne change pas.
update taux_d_interet_legal set reference = 'Arrêté du 17 décembre 2024 (JORFTEXT000050793726)'
 where du = '2025-01-01' and reference = 'Taux du premier semestre 2025 (C. mon. fin. art. L313-2)';
