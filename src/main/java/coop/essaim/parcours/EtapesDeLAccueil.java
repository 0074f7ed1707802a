package coop.essaim.parcours;

import coop.essaim.accueil.InscritEnregistre;
import coop.essaim.accueil.PersonneAbsente;
import coop.essaim.accueil.PersonneRecue;
import coop.essaim.accueil.PersonneReorientee;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ce que l'accueil a noté n'est pas saisi une seconde fois : l'inscription, la venue, l'absence et la réorientation
/// sont les premières étapes du parcours, dans la même transaction.
///
/// Une étape qui ne part plus d'ici ne s'écrit pas : qui est déjà en diagnostic et revient à une information collective
/// n'en recule pas.
@Component
class EtapesDeLAccueil {

    private final Parcours parcours;
    private final Clock horloge;

    EtapesDeLAccueil(Parcours parcours, Clock horloge) {
        this.parcours = parcours;
        this.horloge = horloge;
    }

    /// Qui attend une place n'est pas encore inscrit ; sa promotion le dira.
    @EventListener
    void apres(InscritEnregistre inscrit) {
        if (inscrit.enAttente()) return;
        var jour = LocalDate.now(horloge);
        noter(inscrit.personne(), Transition.T1, inscrit.jour().isBefore(jour) ? inscrit.jour() : jour);
    }

    @EventListener
    void apres(PersonneRecue recue) {
        retirer(recue.personne(), Transition.T2_ABSENCE, recue.jour());
        noter(recue.personne(), Transition.T2, recue.jour());
    }

    @EventListener
    void apres(PersonneAbsente absente) {
        retirer(absente.personne(), Transition.T2, absente.jour());
        noter(absente.personne(), Transition.T2_ABSENCE, absente.jour());
    }

    @EventListener
    void apres(PersonneReorientee reorientee) {
        var motif = motif(reorientee.motif()).name();
        parcours.franchir(
                new Demande(reorientee.personne(), Transition.T3, reorientee.le(), motif, reorientee.precision(), null),
                new Dossier(null, motif, List.of(), false, false, false, false, null, null));
    }

    /// Les motifs de l'accueil, rangés sous ceux que les bilans comptent ; les mots dits restent dans la précision.
    private static Motif motif(String code) {
        return switch (code) {
            case "PROJET_NON_COMPATIBLE", "STATUT_PLUS_ADAPTE" -> Motif.AUTRE_STATUT;
            case "HORS_TERRITOIRE" -> Motif.AUTRE_TERRITOIRE;
            default -> Motif.AUTRE_ORIENTATION;
        };
    }

    private void noter(PersonneId personne, Transition transition, LocalDate effet) {
        parcours.franchir(Demande.de(personne, transition, effet, null), Dossier.vide());
    }

    /// Un pointage corrigé : l'étape contraire du même jour ne compte plus, si rien n'en est parti depuis.
    private void retirer(PersonneId personne, Transition transition, LocalDate effet) {
        parcours.etapes(personne).stream()
                .filter(e -> e.transition() == transition && e.effet().equals(effet))
                .findFirst()
                .ifPresent(e -> parcours.annuler(personne, e.id(), null));
    }
}
