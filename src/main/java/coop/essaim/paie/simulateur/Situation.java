package coop.essaim.paie.simulateur;

import coop.essaim.commun.Taux;
import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.TauxDePas;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Ce qu'une simulation suppose de la personne.
///
/// @param heures par semaine ; sans objet pour un CESA
/// @param impot le taux de prélèvement à la source qu'elle connaît, ou `null` pour la grille neutre
public record Situation(
        Statut statut,
        BigDecimal heures,
        boolean mutuelle,
        @Nullable Taux impot) {

    public enum Statut {
        CESA("Entrepreneur salarié"),
        SALARIE("Salarié, avec des heures"),
        CADRE("Cadre, avec des heures");

        private final String libelle;

        Statut(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    Contrat contrat() {
        return switch (statut) {
            case CESA -> new Contrat.Cesa(false);
            case SALARIE -> new Contrat.Salarie(false, Duree.parSemaine(heures));
            case CADRE -> new Contrat.Salarie(true, Duree.parSemaine(heures));
        };
    }

    TauxDePas pas() {
        return impot == null
                ? TauxDePas.NEUTRE
                : new TauxDePas.Transmis(impot.pourCent().movePointRight(4).intValueExact());
    }

    /// « CESA, avec la mutuelle ».
    public String phrase() {
        var contrat = switch (statut) {
            case CESA -> "CESA";
            case SALARIE -> coop.essaim.commun.EnFrancais.enFrancais(heures) + "\u00a0h par semaine";
            case CADRE -> coop.essaim.commun.EnFrancais.enFrancais(heures) + "\u00a0h par semaine, cadre";
        };
        return contrat + (mutuelle ? ", avec la mutuelle" : ", sans la mutuelle");
    }

    /// Pourquoi le rythme des versements compte, ou ne compte pas.
    public String rythmeExplique() {
        return switch (statut) {
            case CESA ->
                "Un entrepreneur salarié n’a pas d’heures : pour la réduction générale, on lui en compte selon sa paie,"
                        + " au plus un temps plein par mois (CSS D241-27). Un mois sans paie n’en donne aucune, et"
                        + " celles d’un gros mois ne dépassent pas le temps plein : lisser garde toute la réduction.";
            case SALARIE, CADRE ->
                "Avec des heures au contrat, la réduction générale compare la paie de l’année au Smic de ces heures"
                        + " (CSS D241-7) : elle se régularise chaque mois, et le rythme n’y change presque rien.";
        };
    }
}
