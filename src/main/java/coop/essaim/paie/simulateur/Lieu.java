package coop.essaim.paie.simulateur;

import coop.essaim.commun.Taux;
import coop.essaim.commun.page.Lien;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.reglages.ReglagesParDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Où l'on simule : pour tout le monde, sur des chiffres inventés, ou pour une activité que l'on a le droit de voir.
///
/// @param activites celles que la personne peut choisir ; vide pour la page publique
/// @param activite l'identifiant de celle qu'elle a choisie, ou `null`
/// @param contribution la contribution coopérative de l'activité, à défaut celle de l'exemple
public record Lieu(
        String chemin,
        boolean publique,
        ReglagesParDate reglages,
        List<Option> activites,
        @Nullable String activite,
        Taux contribution,
        @Nullable Tresorerie tresorerie) {

    public Lieu {
        activites = List.copyOf(activites);
    }

    /// Le même, mais dont le formulaire mène ailleurs.
    Lieu a(String autre) {
        return new Lieu(autre, publique, reglages, activites, activite, contribution, tresorerie);
    }

    public List<Lien> onglets() {
        var suite = activite == null ? "" : "?activite=" + activite;
        return List.of(Lien.vers("Un mois", chemin + suite), Lien.vers("Une année", chemin + "/annee" + suite));
    }
}
