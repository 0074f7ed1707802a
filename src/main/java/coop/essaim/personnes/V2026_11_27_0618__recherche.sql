-- Le nom tel qu'on le cherche, dans l'ordre des octets : les premiers d'un préfixe se lisent dans l'index, sans trier.
alter table personne add nom_cherche text collate "C" generated always as (sans_accents(nom)) stored;
create index personne_nom_cherche on personne (nom_cherche, id) where anonymisee_a is null;
create index personne_autre_telephone on personne (autre_telephone) where autre_telephone is not null;
