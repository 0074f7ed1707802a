package coop.essaim.paie.papier;

import java.time.LocalDate;

/// Les modèles de bulletin : chacun fixe les rubriques et leur ordre (C. trav. R3243-2).
public enum Modele {
    /// Arrêté du 25/02/2016, avec le montant net social de l'arrêté du 31/01/2023.
    EN_VIGUEUR("Modèle en vigueur jusqu’au 31 décembre 2026", "2026", "arrêtés du 25/02/2016 et du 31/01/2023"),
    /// Arrêté du 11/08/2025 : déjà permis, obligatoire au 1er janvier 2027.
    DE_2027("Modèle obligatoire au 1er janvier 2027", "2027", "arrêté du 31/01/2023 modifié par celui du 11/08/2025");

    private static final LocalDate OBLIGATION = LocalDate.of(2027, 1, 1);

    private final String libelle;
    private final String code;
    private final String texte;

    Modele(String libelle, String code, String texte) {
        this.libelle = libelle;
        this.code = code;
        this.texte = texte;
    }

    public String libelle() {
        return libelle;
    }

    /// Ce qui le désigne dans une adresse.
    public String code() {
        return code;
    }

    public String texte() {
        return texte;
    }

    /// Le nom de ce que la personne reçoit.
    public String net() {
        return switch (this) {
            case EN_VIGUEUR -> "Net payé";
            case DE_2027 -> "Net à payer";
        };
    }

    /// Vrai quand le modèle titre les remboursements et l'impôt.
    public boolean titreLaSuite() {
        return this == DE_2027;
    }

    /// Celui qu'il faut employer ce jour de paiement.
    public static Modele du(LocalDate paiement) {
        return paiement.isBefore(OBLIGATION) ? EN_VIGUEUR : DE_2027;
    }
}
