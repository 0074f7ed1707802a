/// La facture électronique : d'un document figé, un fichier CII et le papier PDF/A-3 qui dit la même chose (Factur-X).
@NullMarked
package coop.essaim.facturation.electronique;

import org.jspecify.annotations.NullMarked;
