package coop.essaim.paie.papier;

import coop.essaim.commun.EnFrancais;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cotisation;
import coop.essaim.paie.calcul.Ligne;
import coop.essaim.paie.calcul.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Les lignes du calcul réunies comme le modèle les montre : une ligne par risque, et non par caisse.
final class Regroupement {

    private final Bulletin bulletin;

    Regroupement(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    /// Plusieurs lignes de même assiette en une : leurs taux et leurs parts s'ajoutent. Vide si aucune n'est due.
    Optional<Rubrique.LigneImprimee> ligne(String libelle, Cotisation... cotisations) {
        return colonnes(lignes(cotisations).toList()).map(c -> new Rubrique.LigneImprimee(libelle, c));
    }

    /// La même, avec des lignes de plus.
    Optional<Rubrique.LigneImprimee> ligneAvec(String libelle, List<Ligne> autres, Cotisation... cotisations) {
        var toutes = Stream.concat(lignes(cotisations), autres.stream()).toList();
        return colonnes(toutes).map(c -> new Rubrique.LigneImprimee(libelle, c));
    }

    /// Une rubrique d'une seule ligne, écrite sur son titre ; sans rien quand rien n'est dû, le titre restant.
    Rubrique seule(String titre, Cotisation... cotisations) {
        return Rubrique.seule(titre, colonnes(lignes(cotisations).toList()).orElse(Colonnes.VIDES));
    }

    boolean porte(Cotisation... cotisations) {
        return lignes(cotisations).findAny().isPresent();
    }

    /// Les parts seules, sans base ni taux : des contributions d'assiettes diverses.
    Colonnes parts(Cotisation... cotisations) {
        var lignes = lignes(cotisations).toList();
        return new Colonnes(
                null,
                null,
                euros(lignes.stream().mapToLong(Ligne::salarie).sum()),
                euros(lignes.stream().mapToLong(Ligne::employeur).sum()));
    }

    private Stream<Ligne> lignes(Cotisation... cotisations) {
        var voulues = Arrays.asList(cotisations);
        return bulletin.lignes().stream().filter(ligne -> voulues.contains(ligne.cotisation()));
    }

    private static Optional<Colonnes> colonnes(List<Ligne> lignes) {
        if (lignes.isEmpty()) return Optional.empty();
        long salarie = lignes.stream().mapToLong(Ligne::salarie).sum();
        long employeur = lignes.stream().mapToLong(Ligne::employeur).sum();
        long assiette = lignes.getFirst().assiette();
        boolean memeAssiette = lignes.stream().allMatch(ligne -> ligne.assiette() == assiette)
                && lignes.stream().noneMatch(ligne -> ligne.cotisation().estUnForfait());
        long taux = lignes.stream().mapToLong(Ligne::tauxSalarial).sum();
        return Optional.of(new Colonnes(
                memeAssiette ? base(assiette) : null,
                memeAssiette && taux != 0 ? taux(taux) : null,
                euros(salarie),
                euros(employeur)));
    }

    static String base(long fines) {
        return EnFrancais.enFrancais(Precision.enEuros(fines).setScale(2, RoundingMode.HALF_UP));
    }

    /// En pour cent, avec deux décimales au moins : 6,90 ; 0,024.
    static String taux(long millioniemes) {
        var pourCent = BigDecimal.valueOf(millioniemes, 4).stripTrailingZeros();
        return EnFrancais.enFrancais(pourCent.setScale(Math.max(2, pourCent.scale())));
    }

    /// Zéro laisse la case vide : la ligne dit déjà qui paie.
    static @Nullable String euros(long centimes) {
        return centimes == 0 ? null : somme(centimes);
    }

    static String somme(long centimes) {
        return EnFrancais.enFrancais(BigDecimal.valueOf(centimes, 2));
    }
}
