/// Ce que la maison refuse : chaque classe viole une règle et une seule, pour que l'essai voie la règle refuser.
/// Hors de `coop.essaim`, donc jamais vues de Spring.
package contrexemple;
