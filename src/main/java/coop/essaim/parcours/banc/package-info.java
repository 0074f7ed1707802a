/// Mesurer la recherche d'une personne et le tableau des mouvements sur une base à leur taille.
@NullMarked
package coop.essaim.parcours.banc;

import org.jspecify.annotations.NullMarked;
