package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ce que le grand livre dit d'une activité jusqu'à un jour : ses lignes, et le cadre où elles se comptent.
record Livre(Cadre cadre, List<Ligne> lignes) {

    /// @param activite celle dont ce sont les lignes
    /// @param du premier jour de l'exercice
    /// @param report depuis quand les soldes de l'exercice se reportent
    /// @param duAvant premier jour de l'exercice d'avant
    /// @param reportAvant depuis quand les siens se reportent
    /// @param objectif le chiffre d'affaires visé sur l'exercice, s'il est fixé
    /// @param aDesDevis si un client a signé un devis de l'activité
    record Cadre(
            Activite activite,
            LocalDate du,
            LocalDate report,
            LocalDate duAvant,
            LocalDate reportAvant,
            @Nullable Montant objectif,
            boolean aDesDevis) {}

    /// @param solde en centimes, débit moins crédit
    /// @param recu l'avoir d'un compte client dans un journal de banque ou de caisse : ce qu'un client a payé
    record Ligne(LocalDate date, int compte, long solde, boolean recu) {}

    Annee annee(LocalDate au, Map<Integer, Poste> postes) {
        var annee = new Annee(cadre.du(), au);
        for (var ligne : lignes)
            if (!ligne.date().isBefore(cadre.report())) compter(annee, ligne, cadre.du(), true, postes);
        return annee;
    }

    /// L'exercice d'avant, entier pour ses courbes, comparé jusqu'au même jour. S'il n'est pas clos, il fait aussi le
    /// report de celui-ci : ses lignes servent deux fois.
    Annee precedente(LocalDate ilYAUnAn, Map<Integer, Poste> postes) {
        var annee = new Annee(cadre.du().minusYears(1), ilYAUnAn);
        for (var ligne : lignes)
            if (!ligne.date().isBefore(cadre.reportAvant()) && ligne.date().isBefore(cadre.du()))
                compter(annee, ligne, cadre.duAvant(), !ligne.date().isAfter(ilYAUnAn), postes);
        return annee;
    }

    private static void compter(
            Annee annee, Ligne ligne, LocalDate debut, boolean retenue, Map<Integer, Poste> postes) {
        annee.compter(
                Objects.requireNonNull(postes.get(ligne.compte())),
                ligne.date().isBefore(debut) ? null : ligne.date(),
                retenue,
                ligne.solde());
    }

    Tableau.Encaisse encaisse(LocalDate au, LocalDate ilYAUnAn) {
        return new Tableau.Encaisse(
                recu(au.withDayOfMonth(1), au),
                recu(cadre.du(), au),
                recu(cadre.du().minusYears(1), ilYAUnAn));
    }

    private Montant recu(LocalDate du, LocalDate au) {
        long total = 0;
        for (var ligne : lignes)
            if (ligne.recu() && !ligne.date().isBefore(du) && !ligne.date().isAfter(au))
                total = Math.subtractExact(total, ligne.solde());
        return new Montant(total);
    }
}
