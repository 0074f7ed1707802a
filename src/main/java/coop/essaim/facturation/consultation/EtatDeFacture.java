package coop.essaim.facturation.consultation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.Avis.Ton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Où en est une facture officielle, tel que le grand livre le dit à cet instant.
public record EtatDeFacture(String libelle, Ton ton) {

    /// @param du le TTC ; `reste` ce que le lettrage laisse dû ; tous deux positifs pour une facture, négatifs pour un
    /// avoir
    static EtatDeFacture de(Montant du, Montant reste, LocalDate echeance, boolean contestee, LocalDate aujourdHui) {
        if (du.estNul()) return new EtatDeFacture("Soldée par ses acomptes", Ton.FAIT);
        if (reste.estNul()) return new EtatDeFacture(du.estNegatif() ? "Imputé" : "Payée", Ton.FAIT);
        if (contestee) return new EtatDeFacture("Contestée", Ton.REFUS);
        if (du.estNegatif()) return new EtatDeFacture("À imputer", Ton.INFORMATION);
        if (echeance.isBefore(aujourdHui)) {
            long jours = ChronoUnit.DAYS.between(echeance, aujourdHui);
            return new EtatDeFacture("En retard de " + EnFrancais.compte(jours, "jour"), Ton.ATTENTION);
        }
        return reste.equals(du)
                ? new EtatDeFacture("À payer", Ton.INFORMATION)
                : new EtatDeFacture("Payée en partie", Ton.INFORMATION);
    }

    /// @param avoir ce que ses avoirs à imputer rendent du reste : il n'y a rien à réclamer s'ils rendent tout
    EtatDeFacture avec(Montant avoir, Montant reste) {
        return avoir.estPositif() && avoir.compareTo(reste) >= 0 && ton != Ton.REFUS
                ? new EtatDeFacture("Avoir à imputer", Ton.INFORMATION)
                : this;
    }
}
