package coop.essaim.parcours.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.machine.Transition.Voie;
import coop.essaim.parcours.papier.Lettres;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une étape telle que l'histoire la montre. La nature d'une absence ne se dit qu'à qui a le droit de la connaître.
public record EtapeAffichee(
        UUID id,
        LocalDate effet,
        String libelle,
        @Nullable String detail,
        String saisie,
        boolean annulee,
        boolean annulable,
        boolean aUneLettre) {

    static EtapeAffichee de(Evenement evenement, boolean annulee, boolean voitLesAbsences) {
        var transition = evenement.transition();
        boolean absence = transition.voie() == Voie.ABSENCE && transition != Transition.S1_REPRISE;
        var code = evenement.motif();
        var motif = code == null ? null : Motif.deCode(code).map(Motif::libelle).orElse(code);
        return new EtapeAffichee(
                evenement.id(),
                evenement.effet(),
                absence && !voitLesAbsences ? "Absence" : transition.libelle(),
                motif == null ? evenement.precision() : joindre(motif, evenement.precision()),
                "le " + EnFrancais.enFrancais(evenement.saisiA()),
                annulee,
                !annulee && transition.voie() != Voie.ABSENCE,
                !annulee && Lettres.de(transition).isPresent());
    }

    private static String joindre(String motif, @Nullable String precision) {
        return precision == null ? motif : motif + " : " + precision;
    }
}
