package coop.essaim.acces.matrice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Les objets sur lesquels la matrice essaie les routes d'un module : le sien, et celui d'autrui.
///
/// Chaque module en apporte un par famille de routes à variables, nommé dans
/// `src/test/resources/acces/objets-d-essai.txt` ; son constructeur reçoit les services qu'il veut.
public interface ObjetsDEssai {

    /// Vrai pour les chemins (`/administration/comptes/{compte}`) dont il sait remplir les variables.
    boolean sert(String chemin);

    /// Faux quand l'objet n'est à personne (un rôle) : la matrice n'a alors qu'une ligne « autre ».
    default boolean aUnProprietaire() {
        return true;
    }

    /// Un objet à ce compte, neuf si une demande peut le changer.
    Map<String, String> propre(UUID moi);

    /// Un objet à quelqu'un d'autre, neuf si une demande peut le changer.
    Map<String, String> autre(UUID moi);

    /// Les textes semés dans les données, que seuls certains droits laissent voir.
    default List<Marqueur> marqueurs() {
        return List.of();
    }

    /// @param droits un seul suffit pour le voir ; vide : personne, jamais (un secret)
    /// @param chemins les routes qui le montrent à tous ceux qu'elles laissent entrer
    record Marqueur(String texte, Set<String> droits, Set<String> chemins) {

        public Marqueur(String texte, Set<String> droits) {
            this(texte, droits, Set.of());
        }
    }
}
