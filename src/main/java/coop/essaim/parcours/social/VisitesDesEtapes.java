package coop.essaim.parcours.social;

import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.calcul.SuiviMedical;
import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Region;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Les visites qui dépendent de l'âge : avant le poste pour un mineur (art. R. 4624-18 du code du travail),
/// dans l'année des quarante-cinq ans pour tous (art. L. 4624-2-2). Un titulaire de CAPE en bénéficie aussi
/// (art. L. 5142-1).
@Component
class VisitesDesEtapes {

    private static final int MAJORITE = 18;

    private final Personnes personnes;
    private final Echeances echeances;

    VisitesDesEtapes(Personnes personnes, Echeances echeances) {
        this.personnes = personnes;
        this.echeances = echeances;
    }

    @EventListener
    @Order(5)
    void apres(EtapeFranchie etape) {
        var contrat = etape.transition().vers(Region.CONTRAT).orElse(Etat.SANS_CONTRAT);
        var naissance =
                personnes.trouver(etape.personne()).map(p -> p.naissance()).orElse(null);
        if (contrat == Etat.SANS_CONTRAT || naissance == null) return;
        var entre = etape.transition().pas().stream().anyMatch(p -> p.de().contains(Etat.SANS_CONTRAT));
        if (!entre) return;
        if (naissance.plusYears(MAJORITE).isAfter(etape.effet())) avancer(etape);
        annoncerLaMiCarriere(etape, naissance);
    }

    private void avancer(EtapeFranchie etape) {
        echeances.annuler(etape.personne(), Set.of(GenreDEcheance.PREMIERE_VISITE));
        annoncer(etape, GenreDEcheance.PREMIERE_VISITE, SuiviMedical.premiereVisite(etape.effet(), Suivi.ADAPTE, true));
    }

    /// Une seule fois par personne, et pas pour qui a déjà passé l'âge.
    private void annoncerLaMiCarriere(EtapeFranchie etape, LocalDate naissance) {
        var due = SuiviMedical.miCarriereAuPlusTard(naissance);
        if (due.isBefore(etape.effet())
                || echeances
                        .derniere(etape.personne(), GenreDEcheance.MI_CARRIERE)
                        .isPresent()) return;
        annoncer(etape, GenreDEcheance.MI_CARRIERE, due);
    }

    private void annoncer(EtapeFranchie etape, GenreDEcheance genre, LocalDate due) {
        echeances.annoncer(new Echeances.Annonce(etape.personne(), genre, null, due, etape.evenement(), null));
    }
}
