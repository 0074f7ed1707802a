package coop.essaim.parcours.papier;

import java.util.List;

/// Un morceau de papier : du texte, ou un élément d'une courte liste de balises.
public sealed interface Noeud {

    record Texte(String texte) implements Noeud {}

    record Element(String balise, List<Noeud> enfants) implements Noeud {
        public Element {
            enfants = List.copyOf(enfants);
        }
    }
}
