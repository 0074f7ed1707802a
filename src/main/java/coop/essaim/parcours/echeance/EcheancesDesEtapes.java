package coop.essaim.parcours.echeance;

import static coop.essaim.parcours.machine.GenreDEcheance.BULLETIN_DE_SOUSCRIPTION;
import static coop.essaim.parcours.machine.GenreDEcheance.CANDIDATURE_A_L_ASSEMBLEE;
import static coop.essaim.parcours.machine.GenreDEcheance.ENTRETIEN_SIGNE;
import static coop.essaim.parcours.machine.GenreDEcheance.FIN_D_ESSAI;
import static coop.essaim.parcours.machine.GenreDEcheance.LIMITE_D_ASSOCIE;
import static coop.essaim.parcours.machine.GenreDEcheance.REMBOURSER_LES_PARTS;
import static coop.essaim.parcours.machine.GenreDEcheance.RENOUVELER_LE_CAPE;

import coop.essaim.parcours.EtapeAnnulee;
import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.GenreDEcheance.Famille;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Ce qu'une étape fait naître et ce qu'elle rend inutile, dans la transaction qui la note.
@Component
class EcheancesDesEtapes {

    private final Echeances echeances;

    EcheancesDesEtapes(Echeances echeances) {
        this.echeances = echeances;
    }

    /// Avant les autres : ce qui se fait seul trouve son échéance déjà annoncée.
    @EventListener
    @Order(0)
    void apres(EtapeFranchie etape) {
        echeances.annuler(etape.personne(), caduques(etape));
        for (var tache : etape.transition().taches()) {
            echeances.annoncer(new Echeances.Annonce(
                    etape.personne(), tache.genre(), null, tache.due(etape.effet()), etape.evenement(), null));
        }
        switch (etape.transition()) {
            case T11 -> entretienSuivant(etape);
            case T10 -> echeances.faireLaProchaine(etape.personne(), FIN_D_ESSAI, etape.effet());
            case T13_PERTE -> rembourserLesParts(etape);
            default -> {}
        }
    }

    @EventListener
    void apres(EtapeAnnulee etape) {
        echeances.annulerCellesDe(etape.evenement());
    }

    /// Deux entretiens signés par an, l'un après l'autre : chacun tenu annonce le suivant (art. R. 7331-3).
    private void entretienSuivant(EtapeFranchie etape) {
        var derniere = echeances.derniere(etape.personne(), ENTRETIEN_SIGNE).orElse(etape.effet());
        echeances.faireLaProchaine(etape.personne(), ENTRETIEN_SIGNE, etape.effet());
        echeances.annoncer(new Echeances.Annonce(
                etape.personne(), ENTRETIEN_SIGNE, null, derniere.plusMonths(6), etape.evenement(), null));
    }

    /// Une sortie a pu l'annoncer déjà.
    private void rembourserLesParts(EtapeFranchie etape) {
        if (echeances.derniere(etape.personne(), REMBOURSER_LES_PARTS).isPresent()) return;
        echeances.annoncer(new Echeances.Annonce(
                etape.personne(), REMBOURSER_LES_PARTS, null, etape.effet().plusMonths(1), etape.evenement(), null));
    }

    private static Set<GenreDEcheance> caduques(EtapeFranchie etape) {
        return switch (etape.transition()) {
            case T13 -> EnumSet.of(LIMITE_D_ASSOCIE, CANDIDATURE_A_L_ASSEMBLEE);
            case T13_REFUS -> EnumSet.of(BULLETIN_DE_SOUSCRIPTION, CANDIDATURE_A_L_ASSEMBLEE);
            case T14, T15 -> EnumSet.of(RENOUVELER_LE_CAPE, LIMITE_D_ASSOCIE, FIN_D_ESSAI, ENTRETIEN_SIGNE);
            case T16, C3 -> horsSortie();
            default -> Set.of();
        };
    }

    /// Après une sortie, il ne reste à faire que la sortie, et ce qui devait l'être avant elle.
    private static Set<GenreDEcheance> horsSortie() {
        var genres = EnumSet.noneOf(GenreDEcheance.class);
        Arrays.stream(GenreDEcheance.values())
                .filter(genre -> genre == GenreDEcheance.MUTUELLE
                        || genre == GenreDEcheance.DISPENSE_A_RENOUVELER
                        || genre.famille() == Famille.CONTRAT
                        || genre.famille() == Famille.SANTE
                        || genre.famille() == Famille.TITRE
                        || genre.famille() == Famille.RSA
                        || genre.famille() == Famille.INTEGRATION)
                .filter(genre ->
                        genre != GenreDEcheance.INFORMER_URSSAF && genre != GenreDEcheance.INFORMER_FRANCE_TRAVAIL)
                .forEach(genres::add);
        return genres;
    }
}
