package coop.essaim.parcours.sejour;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une personne en contrat dont la nationalité demande un titre, et le dernier noté.
///
/// @param depuis le premier jour de son contrat
public record TitreSuivi(
        UUID personne,
        String nom,
        LocalDate depuis,
        @Nullable Titre titre) {

    public String etat(LocalDate jour) {
        if (titre == null) return "Titre à demander";
        if (titre.au().isBefore(jour)) return "Échu";
        if (titre.au().isBefore(jour.plusMonths(Titres.MOIS_D_AVANCE))) return "Finit bientôt";
        return "En cours";
    }
}
