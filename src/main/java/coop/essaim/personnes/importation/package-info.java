/// Ouvrir les fiches d'un fichier CSV ou XLSX : les colonnes se disent à l'écran, chaque ligne se relit, et tout entre
/// ou rien.
@NullMarked
package coop.essaim.personnes.importation;

import org.jspecify.annotations.NullMarked;
