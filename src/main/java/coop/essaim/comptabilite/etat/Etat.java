package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Un rapport mis en tableau, le même à l'écran, au PDF, au classeur et dans les fichiers de référence des essais.
///
/// Une cellule est un texte, un `Montant`, une date, un [Renvoi], ou rien.
///
/// @param phrase le chiffre à retenir, dit en une phrase ; vide quand il n'y en a pas
public record Etat(String titre, String sousTitre, String phrase, List<Colonne> colonnes, List<Rangee> rangees) {

    public Etat {
        colonnes = List.copyOf(colonnes);
        rangees = List.copyOf(rangees);
    }

    /// Une colonne.
    ///
    /// @param chiffre alignée à droite
    public record Colonne(String libelle, boolean chiffre) {

        private static final Set<String> COURTES = Set.of("Date", "Journal", "N°", "Compte", "Section", "Lettrage");

        /// Un code ou une date : cela ne se coupe pas. Celui d'un tiers peut avoir quarante caractères.
        public boolean courte() {
            return COURTES.contains(libelle);
        }
    }

    public enum Genre {
        LIGNE,
        /// Le nom de ce qui suit : « Actif », « Charges d'exploitation ».
        TITRE,
        SOUS_TOTAL,
        TOTAL
    }

    /// Une cellule d'où l'on descend ailleurs que le reste de sa ligne : la pièce, le résultat d'une section.
    public record Renvoi(Object valeur, String lien) {
        @Override
        public String toString() {
            return valeur.toString();
        }
    }

    /// La valeur à écrire dans un fichier.
    public static @Nullable Object valeur(@Nullable Object cellule) {
        return cellule instanceof Renvoi renvoi ? renvoi.valeur() : cellule;
    }

    /// Une ligne du tableau.
    ///
    /// @param lien où descendre dans le détail : du solde aux lignes, de la ligne à l'écriture
    public record Rangee(
            Genre genre,
            List<@Nullable Object> cellules,
            @Nullable String lien) {

        boolean estUneLigne() {
            return genre == Genre.LIGNE;
        }
    }

    /// Le texte d'une cellule à l'écran. Un zéro ne s'écrit que dans un total : il cacherait les autres chiffres.
    public String texte(Rangee rangee, int i) {
        return switch (valeur(rangee.cellules().get(i))) {
            case null -> "";
            case Montant montant when montant.estNul() && rangee.estUneLigne() -> "";
            case LocalDate jour -> EnFrancais.enTableau(jour);
            case Object autre -> autre.toString();
        };
    }

    /// Sur le papier, l'unité est dite une fois en tête.
    public String enChiffres(Rangee rangee, int i) {
        return valeur(rangee.cellules().get(i)) instanceof Montant montant
                        && !(montant.estNul() && rangee.estUneLigne())
                ? montant.enChiffres()
                : texte(rangee, i);
    }

    /// Où mène une cellule : son propre renvoi, ou celui de sa ligne pour la première qui dit quelque chose.
    public @Nullable String lien(Rangee rangee, int i) {
        if (rangee.cellules().get(i) instanceof Renvoi renvoi) return renvoi.lien();
        return i == 0 ? rangee.lien() : null;
    }

    public Etat avecRangees(List<Rangee> autres) {
        return new Etat(titre, sousTitre, phrase, colonnes, autres);
    }

    static Redaction rediger(String titre, String sousTitre, String... colonnes) {
        return new Redaction(titre, sousTitre, colonnes);
    }

    /// Une colonne dont le nom finit par « # » est un nombre.
    static final class Redaction {

        private final String titre;
        private final String sousTitre;
        private final List<Colonne> colonnes;
        private final List<Rangee> rangees = new ArrayList<>();
        private String phrase = "";

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

        Redaction phrase(String texte) {
            phrase = texte;
            return this;
        }

        Redaction titre(String nom) {
            var cellules = new ArrayList<@Nullable Object>(Collections.nCopies(colonnes.size(), (Object) null));
            cellules.set(0, nom);
            rangees.add(new Rangee(Genre.TITRE, cellules, null));
            return this;
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
            var copie = new ArrayList<@Nullable Object>(cellules.length);
            for (var cellule : cellules) copie.add(cellule);
            rangees.add(new Rangee(genre, copie, lien));
            return this;
        }

        Etat fini() {
            return new Etat(titre, sousTitre, phrase, colonnes, rangees);
        }
    }
}
