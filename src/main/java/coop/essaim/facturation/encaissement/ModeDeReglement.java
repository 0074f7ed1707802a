package coop.essaim.facturation.encaissement;

/// Comment l'argent arrive ou part : de là viennent le compte de trésorerie et le journal.
public enum ModeDeReglement {
    CHEQUE("Chèque", "511200", "BQ"),
    VIREMENT("Virement", "512000", "BQ"),
    CARTE("Carte bancaire", "511500", "BQ"),
    PRELEVEMENT("Prélèvement", "512000", "BQ"),
    ESPECES("Espèces", "530000", "CA");

    private static final String BANQUE = "512000";

    private final String libelle;
    private final String compte;
    private final String journal;

    ModeDeReglement(String libelle, String compte, String journal) {
        this.libelle = libelle;
        this.compte = compte;
        this.journal = journal;
    }

    public String libelle() {
        return libelle;
    }

    /// Où va l'argent reçu : un chèque ou une carte attend d'abord en banque.
    String compte() {
        return compte;
    }

    /// D'où part l'argent rendu : de la banque sans attendre, ou de la caisse.
    String compteDeSortie() {
        return this == ESPECES ? compte : BANQUE;
    }

    String journal() {
        return journal;
    }
}
