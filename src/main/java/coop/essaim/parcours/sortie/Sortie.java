package coop.essaim.parcours.sortie;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.calcul.RuptureConventionnelle;
import coop.essaim.parcours.machine.Motif;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une sortie ouverte.
///
/// @param notifieeLe le jour où la fin est dite ; pour une rupture conventionnelle, la signature par les deux parties
/// @param demandeRecueLe quand l'administration a accusé réception de la demande d'homologation
/// @param reference le salaire de référence, pour l'indemnité
public record Sortie(
        UUID id,
        Motif motif,
        LocalDate notifieeLe,
        LocalDate finPrevue,
        @Nullable LocalDate demandeRecueLe,
        @Nullable Montant reference) {

    public Optional<RuptureConventionnelle> calendrier() {
        return calendrier(motif, notifieeLe, demandeRecueLe);
    }

    static Optional<RuptureConventionnelle> calendrier(Motif motif, LocalDate signature, @Nullable LocalDate recue) {
        if (motif != Motif.RUPTURE_CONVENTIONNELLE) return Optional.empty();
        return Optional.of(
                recue == null
                        ? RuptureConventionnelle.signee(signature)
                        : RuptureConventionnelle.signee(signature, recue));
    }

    /// Une rupture conventionnelle et un licenciement ouvrent une indemnité (art. L. 1237-13 et L. 1234-9).
    public boolean ouvreUneIndemnite() {
        return motif == Motif.RUPTURE_CONVENTIONNELLE || motif == Motif.LICENCIEMENT;
    }
}
