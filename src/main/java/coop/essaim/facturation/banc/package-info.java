/// Mesurer les ventes, par les services et par le réseau, à côté des mêmes ordres en JDBC nu : `./essaim banc
/// facturation`.
@NullMarked
package coop.essaim.facturation.banc;

import org.jspecify.annotations.NullMarked;
