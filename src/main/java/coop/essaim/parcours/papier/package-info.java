/// Les contrats et les lettres : des gabarits que l'équipe récrit, sans logique, dont les champs viennent d'une liste
/// fermée, et le papier en PDF/A qui en sort.
@NullMarked
package coop.essaim.parcours.papier;

import org.jspecify.annotations.NullMarked;
