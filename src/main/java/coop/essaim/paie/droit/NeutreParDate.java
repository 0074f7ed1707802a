package coop.essaim.paie.droit;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.GrilleNeutre;
import coop.essaim.paie.calcul.Precision;
import coop.essaim.paie.droit.DroitPage.Ecart;
import coop.essaim.paie.droit.DroitPage.Neutre;
import coop.essaim.paie.droit.DroitPage.Palier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// La grille du taux neutre du prélèvement à la source, telle qu'elle se lit à une date et change de l'une à l'autre.
final class NeutreParDate {

    private static final String GROUPE = "Prélèvement à la source";
    private static final String LIBELLE = "Grille du taux neutre";

    private final TreeMap<LocalDate, GrilleNeutre> grilles = GrilleNeutre.lire();

    Set<LocalDate> dates() {
        return grilles.keySet();
    }

    @Nullable
    Neutre au(LocalDate date) {
        var enVigueur = grilles.floorEntry(date);
        if (enVigueur == null) return null;
        var grille = enVigueur.getValue();
        var paliers = IntStream.range(0, grille.bornes().size())
                .mapToObj(rang -> palier(grille, rang))
                .toList();
        return new Neutre(enVigueur.getKey(), grille.reference(), paliers);
    }

    private static Palier palier(GrilleNeutre grille, int rang) {
        var taux = BigDecimal.valueOf(grille.taux().get(rang), 4).stripTrailingZeros();
        return new Palier(
                Montant.de(Precision.enEuros(grille.bornes().get(rang))).toString(),
                EnFrancais.enFrancais(taux.scale() < 0 ? taux.setScale(0) : taux) + "\u00a0%");
    }

    Optional<Ecart> ecart(LocalDate avant, LocalDate apres) {
        var ancienne = grilles.floorEntry(avant);
        var nouvelle = grilles.floorEntry(apres);
        if (nouvelle == null || (ancienne != null && ancienne.getKey().equals(nouvelle.getKey())))
            return Optional.empty();
        return Optional.of(new Ecart(
                GROUPE,
                LIBELLE,
                grille(ancienne),
                grille(nouvelle),
                nouvelle.getKey(),
                nouvelle.getValue().reference()));
    }

    private static String grille(Map.@Nullable Entry<LocalDate, GrilleNeutre> grille) {
        return grille == null ? "—" : "du " + EnFrancais.enTableau(grille.getKey());
    }
}
