package coop.essaim.paie.papier;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce qu'un bulletin dit et que le calcul ne sait pas : qui paie, qui est payé, pour quoi, quand (C. trav. R3243-1).
///
/// @param conges les congés pris pendant la période ; vide quand il n'y en a pas (R3243-1, 11°)
public record Dossier(Employeur employeur, Salarie salarie, Emploi emploi, Versement versement, List<Conge> conges) {

    public Dossier {
        conges = List.copyOf(conges);
    }

    /// @param convention la convention collective ; à défaut, le bulletin renvoie au code du travail (R3243-1, 3°)
    public record Employeur(
            String nom,
            AdressePostale adresse,
            Siret siret,
            String ape,
            @Nullable String convention) {}

    public record Salarie(String nom, AdressePostale adresse) {}

    /// @param classification la position dans la classification conventionnelle, ou `null` s'il n'y en a pas
    /// @param base la nature de la base quand la paie ne suit pas des heures (R3243-1, 5°) : c'est le cas du CESA
    public record Emploi(
            String intitule,
            @Nullable String classification,
            String contrat,
            LocalDate entree,
            @Nullable String base) {}

    /// @param brut ce qui compose le brut, de haut en bas ; sa somme est le brut du bulletin
    public record Versement(Periode periode, LocalDate paiement, List<ElementDuBrut> brut) {
        public Versement {
            brut = List.copyOf(brut);
        }
    }

    /// Un élément de la rémunération : des heures à un taux, une part fixe, une prime, un avantage en nature.
    ///
    /// @param quantite des heures, le plus souvent ; `null` pour une somme qui n'en a pas
    /// @param majoration la majoration d'heures supplémentaires ou complémentaires, ou `null`
    public record ElementDuBrut(
            String libelle,
            @Nullable BigDecimal quantite,
            @Nullable BigDecimal tauxHoraire,
            @Nullable Taux majoration,
            Montant montant) {

        public static ElementDuBrut somme(String libelle, Montant montant) {
            return new ElementDuBrut(libelle, null, null, null, montant);
        }
    }

    public record Conge(Periode dates, Montant indemnite) {}
}
