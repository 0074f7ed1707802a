package coop.essaim.parcours.aide;

import java.util.List;

/// Ce qui arrive à une demande d'action sociale, et d'où cela part.
public enum GenreDeSuite {
    TRANSMISE("Transmise", false),
    ACCORDEE("Accordée", true),
    REFUSEE("Refusée", false),
    VERSEE("Versée", true),
    RETIREE("Retirée", false);

    private final String libelle;
    private final boolean montant;

    GenreDeSuite(String libelle, boolean montant) {
        this.libelle = libelle;
        this.montant = montant;
    }

    public String libelle() {
        return libelle;
    }

    /// Vrai quand la suite dit une somme.
    public boolean ditUnMontant() {
        return montant;
    }

    /// Ce qui peut suivre la dernière suite ; `derniere` vaut `null` quand la demande vient d'être notée.
    static List<GenreDeSuite> apres(@org.jspecify.annotations.Nullable GenreDeSuite derniere) {
        if (derniere == null) return List.of(TRANSMISE, RETIREE);
        return switch (derniere) {
            case TRANSMISE -> List.of(ACCORDEE, REFUSEE, RETIREE);
            case ACCORDEE -> List.of(VERSEE, RETIREE);
            case REFUSEE, VERSEE, RETIREE -> List.of();
        };
    }
}
