package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.YearMonth;

/// Ce qu'on demande au simulateur : une somme, dans un sens, un mois donné.
public record Question(Sens sens, Montant montant, YearMonth mois, Situation situation) {

    public enum Sens {
        COUT("Mon activité peut dépenser", "Ce que l’activité dépense"),
        NET("Je voudrais toucher (net avant impôt)", "Le net voulu"),
        BRUT("Je pense à un brut de", "Le brut voulu");

        private final String demande;
        private final String libelle;

        Sens(String demande, String libelle) {
            this.demande = demande;
            this.libelle = libelle;
        }

        public String demande() {
            return demande;
        }

        public String libelle() {
            return libelle;
        }
    }

    Question avec(Montant autre) {
        return new Question(sens, autre, mois, situation);
    }

    Question en(Sens autre, Montant somme) {
        return new Question(autre, somme, mois, situation);
    }

    /// Le titre d'une colonne de comparaison : « 2 400,00 € dépensés, décembre 2026, CESA, avec la mutuelle ».
    public String phrase() {
        var somme = switch (sens) {
            case COUT -> montant + " dépensés";
            case NET -> montant + " nets";
            case BRUT -> montant + " bruts";
        };
        return somme + ", " + EnFrancais.enFrancais(mois) + ", " + situation.phrase();
    }
}
