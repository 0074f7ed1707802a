/// Ouvrir les activités d'un fichier CSV ou XLSX : les colonnes se disent à l'écran, chaque ligne se relit, et tout
/// entre
/// ou rien.
@NullMarked
package coop.essaim.activites.importation;

import org.jspecify.annotations.NullMarked;
