-- Ce que l'appareil a signé en créant la clé : Spring Security le relit à chaque entrée.
-- Sans lui, aucune clé ajoutée jusqu'ici n'a jamais ouvert de compte : elles sont à ajouter de nouveau.
delete from cle_d_acces;
alter table cle_d_acces add column attestation bytea not null;
