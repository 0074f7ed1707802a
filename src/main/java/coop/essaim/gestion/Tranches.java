package coop.essaim.gestion;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.Option;
import java.util.ArrayList;
import java.util.List;

/// Les tranches de contribution du rapport annuel : « entre 2 000 et 4 000 », « moins de 300 » (CPT-10).
///
/// Bornes basses comprises, hautes exclues ; qui n'a rien versé n'est dans aucune.
final class Tranches {

    /// Le mot de l'adresse pour toutes celles qui contribuent, quelle que soit leur tranche.
    static final String TOUTES = "toutes";

    private static final List<Long> BORNES_EUROS = List.of(0L, 300L, 500L, 1_000L, 2_000L, 4_000L, 8_000L);
    private static final int AUCUNE = -1;

    private Tranches() {}

    static int nombre() {
        return BORNES_EUROS.size();
    }

    static int rang(Montant contribution) {
        if (!contribution.estPositif()) return AUCUNE;
        int rang = 0;
        for (int i = 0; i < BORNES_EUROS.size(); i++) {
            if (contribution.centimes() >= BORNES_EUROS.get(i) * 100) rang = i;
        }
        return rang;
    }

    /// @param demandee le mot de l'adresse ; inconnu, il ne retient rien
    static boolean retient(String demandee, Montant contribution) {
        return demandee.equals(TOUTES) ? contribution.estPositif() : demandee.equals("" + rang(contribution));
    }

    static List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(Option.de(TOUTES, "Celles qui contribuent"));
        for (int rang = 0; rang < nombre(); rang++) options.add(Option.de("" + rang, libelle(rang)));
        return options;
    }

    /// Sous un axe, où « De 300 € à moins de 500 € » ne tient pas.
    static String court(int rang) {
        return rang == 0 ? "< " + euros(BORNES_EUROS.get(1)) : "≥ " + euros(BORNES_EUROS.get(rang));
    }

    static String libelle(int rang) {
        var basse = euros(BORNES_EUROS.get(rang));
        if (rang == 0) return "Moins de " + euros(BORNES_EUROS.get(1));
        if (rang == BORNES_EUROS.size() - 1) return basse + " et plus";
        return "De " + basse + " à moins de " + euros(BORNES_EUROS.get(rang + 1));
    }

    private static String euros(long montant) {
        return EnFrancais.enFrancais(montant) + "\u00a0€";
    }
}
