package coop.essaim.facturation.relance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.page.liste.Filtres;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ce que l'on veut relancer d'un coup.
///
/// @param envoi « COURRIEL », les clients qui en ont un ; « LETTRE », les autres
/// @param cocher « tout » : les cases viennent cochées
record FiltreDeRelances(
        @Nullable String activite,
        @Nullable String niveau,
        @Nullable String envoi,
        @Nullable String cocher) {

    boolean tout() {
        return "tout".equals(cocher);
    }

    /// @param lisibles les activités que le visiteur lit ; `null` : toutes
    @Nullable
    List<ActiviteId> activites(@Nullable List<ActiviteId> lisibles) {
        var choisie = Filtres.uuid(activite);
        if (choisie == null) return lisibles;
        return Stream.of(new ActiviteId(choisie))
                .filter(une -> lisibles == null || lisibles.contains(une))
                .toList();
    }

    List<AProposer> parmi(List<AProposer> proposees) {
        return proposees.stream()
                .filter(une -> vide(niveau) || ("" + une.niveau().niveau()).equals(niveau))
                .filter(une -> vide(envoi)
                        || une.facture().joignable() == Canal.COURRIEL.name().equals(envoi))
                .toList();
    }

    boolean choisitUneActivite() {
        return !vide(activite);
    }

    boolean filtre() {
        return choisitUneActivite() || !vide(niveau) || !vide(envoi);
    }

    /// L'adresse de la même liste, cases cochées.
    String cochees() {
        return "/relances?activite=" + net(activite) + "&niveau=" + net(niveau) + "&envoi=" + net(envoi)
                + "&cocher=tout";
    }

    private static boolean vide(@Nullable String tape) {
        return tape == null || tape.isBlank();
    }

    /// Des lettres, des chiffres et des tirets, ou rien : c'est une adresse.
    private static String net(@Nullable String tape) {
        return tape != null && tape.matches("[A-Za-z0-9-]{1,36}") ? tape : "";
    }
}
