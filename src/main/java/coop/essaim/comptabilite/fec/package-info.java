/// Le fichier des écritures comptables (art. A47 A-1 du livre des procédures fiscales) : l'écrire et le relire.
@NullMarked
package coop.essaim.comptabilite.fec;

import org.jspecify.annotations.NullMarked;
