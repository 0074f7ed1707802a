package coop.essaim.comptabilite.etat;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.etat.Etat.Renvoi;
import coop.essaim.comptabilite.rapport.LigneDeLivre;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Les colonnes d'un rapport de lignes ; chaque rapport choisit les siennes.
@SuppressWarnings("ImmutableEnumChecker") // Des fonctions sans état : rien n'y change.
enum ChampDeLigne {
    DATE("Date", false, LigneDeLivre::date),
    JOURNAL("Journal", false, LigneDeLivre::journal),
    NUMERO("N°", false, l -> l.numero() == null ? "brouillard" : l.numero().toString()),
    PIECE("Pièce", false, l -> l.lien() == null ? l.piece() : new Renvoi(l.piece(), l.lien())),
    COMPTE("Compte", false, LigneDeLivre::compte),
    TIERS("Tiers", false, LigneDeLivre::auxiliaire),
    SECTION("Section", false, LigneDeLivre::section),
    LIBELLE("Libellé", false, LigneDeLivre::libelle),
    DEBIT("Débit", true, l -> vide(l.debit())),
    CREDIT("Crédit", true, l -> vide(l.credit())),
    LETTRAGE("Lettrage", false, LigneDeLivre::lettrage),
    SOLDE("Solde", true, LigneDeLivre::solde);

    static final List<ChampDeLigne> TOUS = List.of(values());
    static final List<ChampDeLigne> GRAND_LIVRE =
            List.of(DATE, JOURNAL, NUMERO, PIECE, TIERS, SECTION, LIBELLE, DEBIT, CREDIT, LETTRAGE, SOLDE);
    static final List<ChampDeLigne> JOURNAUX =
            List.of(DATE, JOURNAL, NUMERO, PIECE, COMPTE, TIERS, SECTION, LIBELLE, DEBIT, CREDIT);
    static final List<ChampDeLigne> RELEVE =
            List.of(DATE, JOURNAL, NUMERO, PIECE, COMPTE, TIERS, LIBELLE, DEBIT, CREDIT, SOLDE);
    static final List<ChampDeLigne> RELEVE_ENTIER =
            List.of(DATE, JOURNAL, NUMERO, PIECE, COMPTE, TIERS, LIBELLE, DEBIT, CREDIT);

    final String libelle;
    final boolean chiffre;
    private final Function<LigneDeLivre, @Nullable Object> valeur;

    ChampDeLigne(String libelle, boolean chiffre, Function<LigneDeLivre, @Nullable Object> valeur) {
        this.libelle = libelle;
        this.chiffre = chiffre;
        this.valeur = valeur;
    }

    static List<Etat.Colonne> colonnes(List<ChampDeLigne> champs) {
        return champs.stream().map(c -> new Etat.Colonne(c.libelle, c.chiffre)).toList();
    }

    static Etat.Rangee rangee(List<ChampDeLigne> champs, LigneDeLivre ligne) {
        var cellules = new ArrayList<@Nullable Object>(champs.size());
        for (var champ : champs) cellules.add(champ.valeur.apply(ligne));
        return new Etat.Rangee(Etat.Genre.LIGNE, cellules, Liens.ecriture(ligne.ecriture()));
    }

    /// Un report ou un total : quelques cellules, les autres vides.
    ///
    /// @param valeurs champ, valeur, champ, valeur… ; ceux que le rapport n'a pas sont laissés
    static Etat.Rangee resume(Etat.Genre genre, List<ChampDeLigne> champs, @Nullable Object... valeurs) {
        var cellules = new ArrayList<@Nullable Object>(champs.size());
        for (var champ : champs) {
            @Nullable Object trouvee = null;
            for (int i = 0; i < valeurs.length; i += 2) if (valeurs[i] == champ) trouvee = valeurs[i + 1];
            cellules.add(trouvee);
        }
        return new Etat.Rangee(genre, cellules, null);
    }

    private static @Nullable Montant vide(Montant montant) {
        return montant.estNul() ? null : montant;
    }
}
