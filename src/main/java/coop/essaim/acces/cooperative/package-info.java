/// L'identité de la coopérative, datée : la facture de mars porte l'adresse de mars.
@NamedInterface("cooperative")
@NullMarked
package coop.essaim.acces.cooperative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
