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
}
