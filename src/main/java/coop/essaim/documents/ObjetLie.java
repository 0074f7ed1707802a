package coop.essaim.documents;

import java.util.UUID;

/// Ce à quoi une pièce appartient : un objet d'un module, qui seul sait qui peut le lire.
///
/// @param genre préfixé du module, en minuscules : `parcours.contrat`, `depenses.note`
public record ObjetLie(String genre, UUID id) {

    public ObjetLie {
        if (!genre.matches("[a-z]+(\\.[a-z-]+)+")) throw new IllegalArgumentException("Genre d'objet : " + genre);
    }
}
