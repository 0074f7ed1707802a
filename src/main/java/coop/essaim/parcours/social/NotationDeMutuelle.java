package coop.essaim.parcours.social;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond un choix de mutuelle noté.
public sealed interface NotationDeMutuelle {

    record Note(UUID choix) implements NotationDeMutuelle {}

    record NiveauFerme(LocalDate jour) implements NotationDeMutuelle {
        public String phrase() {
            return "Choisissez un niveau ouvert au " + EnFrancais.enFrancais(jour)
                    + ", ou un premier jour où celui-ci l’est.";
        }
    }
}
