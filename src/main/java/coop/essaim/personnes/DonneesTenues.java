package coop.essaim.personnes;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.fiche.Partie;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Ce qu'un module tient sur une personne, et jusqu'à quand il le doit. Chacun apporte le sien comme bean.
///
/// Un module qui doit garder une fiche et ne le dit pas la laisse anonymiser : tout contrat, toute activité se dit.
public interface DonneesTenues {

    /// L'ordre dans ce qui est remis à la personne, croissant.
    int rang();

    /// Tout ce que le module tient ; ce que le visiteur n'a pas le droit de lire s'y dit « masqué ».
    List<Ensemble> tenues(PersonneId personne, Visiteur visiteur);

    /// Pourquoi garder encore la fiche ; rien si ce module n'en a pas l'usage.
    default Optional<Garde> garde(PersonneId personne) {
        return Optional.empty();
    }

    /// Efface ce qui nomme la personne et garde ce que comptent les bilans, dans la transaction de l'anonymisation.
    default void anonymiser(PersonneId personne) {}

    /// Les paires « libellé, valeur » d'une ligne, dates et oui ou non écrits en français.
    static SequencedMap<String, String> ligne(@Nullable Object... paires) {
        return Partie.dire(paires);
    }

    /// @param lignes chaque champ et ce qui s'y lit
    record Ensemble(String titre, List<SequencedMap<String, String>> lignes) {
        /// Au-delà, une feuille ne se lit plus : le papier renvoie au fichier remis avec lui.
        private static final int LIGNES_DE_PAPIER = 200;

        public Ensemble {
            lignes = List.copyOf(lignes);
        }

        public boolean tientSurPapier() {
            return lignes.size() <= LIGNES_DE_PAPIER;
        }

        /// « Numéro de sécurité sociale » se range dans « numero-de-securite-sociale ».
        public String fichier() {
            return Normalizer.normalize(titre, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-");
        }
    }

    /// @param depuis la fin de ce qui fait garder, d'où part la durée ; `null` tant que cela dure
    record Garde(NatureDeDonnee nature, @Nullable LocalDate depuis) {}
}
