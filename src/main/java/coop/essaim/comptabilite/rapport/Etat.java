package coop.essaim.comptabilite.rapport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Un rapport mis en tableau, le même à l'écran, au PDF, au classeur et dans les fichiers de référence des essais.
///
/// Une cellule est un texte, un `Montant`, une date, ou rien.
public record Etat(String titre, String sousTitre, List<Colonne> colonnes, List<Rangee> rangees) {

    public Etat {
        colonnes = List.copyOf(colonnes);
        rangees = List.copyOf(rangees);
    }

    /// @param chiffre alignée à droite
    public record Colonne(String libelle, boolean chiffre) {}

    public enum Genre {
        LIGNE,
        SOUS_TOTAL,
        TOTAL
    }

    /// @param lien où descendre dans le détail : du solde aux lignes, de la ligne à l'écriture
    public record Rangee(
            Genre genre,
            List<@Nullable Object> cellules,
            @Nullable String lien) {}

    static Redaction rediger(String titre, String sousTitre, String... colonnes) {
        return new Redaction(titre, sousTitre, colonnes);
    }

    /// Une colonne dont le nom finit par « # » est un nombre.
    static final class Redaction {

        private final String titre;
        private final String sousTitre;
        private final List<Colonne> colonnes;
        private final List<Rangee> rangees = new ArrayList<>();

        private Redaction(String titre, String sousTitre, String... colonnes) {
            this.titre = titre;
            this.sousTitre = sousTitre;
            this.colonnes = Arrays.stream(colonnes)
                    .map(nom -> nom.endsWith("#")
                            ? new Colonne(nom.substring(0, nom.length() - 1), true)
                            : new Colonne(nom, false))
                    .toList();
        }

        Redaction ligne(@Nullable String lien, @Nullable Object... cellules) {
            return ajouter(Genre.LIGNE, lien, cellules);
        }

        Redaction sousTotal(@Nullable Object... cellules) {
            return ajouter(Genre.SOUS_TOTAL, null, cellules);
        }

        Redaction total(@Nullable Object... cellules) {
            return ajouter(Genre.TOTAL, null, cellules);
        }

        private Redaction ajouter(Genre genre, @Nullable String lien, @Nullable Object... cellules) {
            if (cellules.length != colonnes.size())
                throw new IllegalArgumentException(titre + " : " + cellules.length + " cellules.");
            // Une cellule peut être vide : List.of la refuserait.
            var copie = new ArrayList<@Nullable Object>(cellules.length);
            for (var cellule : cellules) copie.add(cellule);
            rangees.add(new Rangee(genre, Collections.unmodifiableList(copie), lien));
            return this;
        }

        Etat fini() {
            return new Etat(titre, sousTitre, colonnes, rangees);
        }
    }
}
