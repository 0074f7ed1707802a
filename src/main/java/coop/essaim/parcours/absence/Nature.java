package coop.essaim.parcours.absence;

import coop.essaim.parcours.calcul.SuiviMedical.Arret;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Les absences qui suspendent le contrat, et ce que chacune entraîne.
public enum Nature {
    MALADIE(Transition.S1_MALADIE, Arret.MALADIE),
    ACCIDENT_DU_TRAVAIL(Transition.S1_ACCIDENT, Arret.ACCIDENT_DU_TRAVAIL),
    MALADIE_PROFESSIONNELLE(Transition.S1_MALADIE_PRO, Arret.MALADIE_PROFESSIONNELLE),
    MATERNITE(Transition.S1_MATERNITE, Arret.MATERNITE),
    NAISSANCE(Transition.S1_NAISSANCE, null),
    PARENTAL(Transition.S1_PARENTAL, null),
    SANS_SOLDE(Transition.S1_SANS_SOLDE, null);

    private final Transition transition;
    private final @Nullable Arret arret;

    Nature(Transition transition, @Nullable Arret arret) {
        this.transition = transition;
        this.arret = arret;
    }

    public Transition transition() {
        return transition;
    }

    public String libelle() {
        return Etat.valueOf(name()).libelle();
    }

    /// Ce qui peut obliger à une visite de reprise.
    Optional<Arret> arret() {
        return Optional.ofNullable(arret);
    }

    /// La sécurité sociale indemnise : attestation de salaire et déclaration sont dues.
    boolean estIndemnisee() {
        return this != PARENTAL && this != SANS_SOLDE;
    }

    /// Le retour s'accompagne d'un entretien (art. L. 6315-1 du code du travail).
    boolean appelleUnEntretien() {
        return this == MATERNITE || this == PARENTAL;
    }
}
