package coop.essaim.paie.calcul;

/// La protection complémentaire du mois : frais de santé et prévoyance, en centimes.
public record Couverture(Sante sante, long prevoyancePatronale, long prevoyanceSalariale) {

    public static final Couverture AUCUNE = new Couverture(new Sante.Dispense(Motif.NON_CONCERNE), 0, 0);

    public sealed interface Sante {

        /// Le niveau choisi (isolé, famille…), sa cotisation totale en centimes et la part de l'employeur en
        /// millionièmes.
        record Adhesion(String niveau, long cotisation, int partPatronale) implements Sante {}

        record Dispense(Motif motif) implements Sante {}
    }

    /// Pourquoi une personne ne cotise pas à la mutuelle, et le texte qui le permet.
    public enum Motif {
        COMPLEMENTAIRE_SOLIDAIRE("CSS D911-2 1°"),
        CONTRAT_INDIVIDUEL_EN_COURS("CSS D911-2 2°"),
        COUVERTURE_OBLIGATOIRE_AILLEURS("CSS D911-2 3°"),
        CONTRAT_COURT("CSS D911-6"),
        EMBAUCHE_AVANT_LA_DECISION_UNILATERALE("CSS R242-1-6, 1°"),
        CDD_SELON_L_ACTE("CSS R242-1-6, 2° a et b"),
        TEMPS_PARTIEL_DIX_POUR_CENT("CSS R242-1-6, 2° c"),
        NON_CONCERNE("Aucune adhésion : titulaire d'un CAPE ou absence de régime");

        private final String texte;

        Motif(String texte) {
            this.texte = texte;
        }

        public String texte() {
            return texte;
        }
    }

    long santePatronale() {
        return switch (sante) {
            case Sante.Adhesion adhesion ->
                Precision.produit(Precision.fines(adhesion.cotisation()), adhesion.partPatronale());
            case Sante.Dispense dispense -> 0;
        };
    }
}
