package coop.essaim.parcours.fiche;

import coop.essaim.parcours.machine.Etat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des parcours.
///
/// @param depuis le jour de la dernière étape du parcours
/// @param prochaine l'échéance la plus proche qui reste à faire
public record ParcoursListe(
        UUID personne,
        String nom,
        Etat parcours,
        Etat contrat,
        LocalDate depuis,
        @Nullable String conseiller,
        @Nullable LocalDate prochaine) {

    /// Le contrat quand il y en a un, et la sortie quand elle est ouverte ; l'étape sinon.
    public String situation() {
        if (contrat == Etat.SANS_CONTRAT) return parcours.libelle();
        return parcours == Etat.SORTIE_EN_COURS
                ? contrat.libelle() + ", " + parcours.libelle().toLowerCase(java.util.Locale.FRANCE)
                : contrat.libelle();
    }
}
