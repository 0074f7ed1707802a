package coop.essaim.gestion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Ce qu'un tableau de gestion regroupe : tout compte a un poste et un seul, celui de sa plus longue racine.
///
/// La somme de tous les postes d'une section est donc nulle, comme ses écritures.
public enum Poste {
    VENTES("Chiffre d’affaires", Nature.PRODUIT, "70"),
    AUTRES_PRODUITS("Autres produits", Nature.PRODUIT, "7"),
    ACHATS("Achats", Nature.CHARGE, "60"),
    SERVICES("Services extérieurs", Nature.CHARGE, "61", "62"),
    IMPOTS("Impôts et taxes", Nature.CHARGE, "63"),
    REMUNERATION("Salaires et cotisations", Nature.CHARGE, "64"),
    AUTRES_CHARGES("Autres charges", Nature.CHARGE, "6"),
    CONTRIBUTION("Contribution coopérative", Nature.CHARGE, "910"),
    CHARGES_INTERNES("Autres charges internes", Nature.CHARGE, "91"),
    PRODUITS_INTERNES("Produits internes", Nature.PRODUIT, "92"),
    TRESORERIE("Trésorerie", Nature.TRESORERIE, "51", "53", "54", "58", "90"),
    TVA("TVA due", Nature.DU, "445"),
    COTISATIONS("Cotisations sociales dues", Nature.DU, "43", "442"),
    REMUNERATIONS_DUES("Salaires à verser", Nature.DU, "42"),
    FRAIS("Notes de frais à rembourser", Nature.DU, "425"),
    FOURNISSEURS("Fournisseurs à payer", Nature.DU, "40"),
    CLIENTS("Clients à encaisser", Nature.A_VENIR, "41"),
    /// Facturé d'avance : le travail reste à faire, et le chiffre d'affaires viendra avec la facture qui suit.
    ACOMPTES("Acomptes facturés, travail à faire", Nature.A_VENIR, "4191"),
    /// La TVA des factures non encore payées : due à l'État seulement quand le client paie.
    TVA_EN_ATTENTE("TVA en attente d’encaissement", Nature.A_VENIR, "44574", "4458", "445661"),
    AUTRES_TIERS("Autres créances et dettes", Nature.AUTRE, "4"),
    DURABLE("Capitaux, immobilisations et stocks", Nature.AUTRE, "1", "2", "3", "5", "8", "9");

    public enum Nature {
        PRODUIT,
        CHARGE,
        TRESORERIE,
        /// Ce que l'activité doit : retiré de sa trésorerie pour dire ce dont elle dispose.
        DU,
        /// Ce qui n'est pas encore encaissé : jamais compté comme disponible.
        A_VENIR,
        AUTRE
    }

    private record Racine(String texte, Poste poste) {}

    private static final List<Racine> RACINES = Arrays.stream(values())
            .flatMap(poste -> Arrays.stream(poste.racines).map(texte -> new Racine(texte, poste)))
            .sorted(Comparator.comparing((Racine r) -> r.texte().length()).reversed())
            .toList();

    private final String libelle;
    private final Nature nature;
    private final String[] racines;

    Poste(String libelle, Nature nature, String... racines) {
        this.libelle = libelle;
        this.nature = nature;
        this.racines = racines;
    }

    /// @param compte numéro d'un compte du plan
    public static Poste de(String compte) {
        for (var racine : RACINES) if (compte.startsWith(racine.texte())) return racine.poste();
        throw new IllegalArgumentException("Compte hors du plan : " + compte);
    }

    public String libelle() {
        return libelle;
    }

    public Nature nature() {
        return nature;
    }

    /// Un compte de résultat repart de zéro à chaque exercice ; les autres gardent leur solde.
    public boolean estDeResultat() {
        return nature == Nature.PRODUIT || nature == Nature.CHARGE;
    }

    /// Le mot de l'adresse : `salaires-et-cotisations` s'écrit `remuneration`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
