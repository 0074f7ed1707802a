package coop.essaim.facturation.serie;

import org.jspecify.annotations.Nullable;

/// Le préfixe d'une série, et où elle en est cette année.
///
/// @param genre DEVIS, FACTURE, AVOIR ou INTERNE
/// @param enCours le préfixe de la série ouverte cette année, qui ne change plus ; `null` : pas encore de numéro
/// @param dernier le dernier rang pris cette année
public record Prefixe(
        String genre, String prefixe, @Nullable String enCours, int dernier) {

    public String libelle() {
        return switch (genre) {
            case "DEVIS" -> "Devis";
            case "FACTURE" -> "Factures";
            case "AVOIR" -> "Avoirs";
            default -> "Factures internes";
        };
    }

    /// Le numéro qui serait pris maintenant.
    public String prochain(int annee) {
        return (enCours == null ? pour(prefixe, annee) : enCours) + "%05d".formatted(dernier + 1);
    }

    static String pour(String prefixe, int annee) {
        return prefixe.replace("AAAA", "" + annee).replace("AA", "%02d".formatted(annee % 100));
    }
}
