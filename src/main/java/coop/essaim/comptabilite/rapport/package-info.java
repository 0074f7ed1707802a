/// Ce que le grand livre sait dire : balances, grand livre, journaux, relevé de section, bilan, résultat, soldes
/// intermédiaires de gestion. Tout se calcule des lignes, à l'instant ; rien n'est gardé deux fois.
@NamedInterface("rapport")
@NullMarked
package coop.essaim.comptabilite.rapport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
