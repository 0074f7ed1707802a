package coop.essaim.personnes.equipe;

import coop.essaim.commun.EnFrancais;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une fonction tenue dans l'équipe d'appui, sur une période.
///
/// @param part en pour cent d'un équivalent temps plein
/// @param heures par mois, quand le contrat les compte ainsi
public record Membre(
        UUID id,
        PersonneId personne,
        String nom,
        String fonction,
        BigDecimal part,
        @Nullable BigDecimal heures,
        LocalDate du,
        @Nullable LocalDate au) {

    /// « accompagnement à 40 %, du 1er décembre 2015 au 31 mars 2016 ».
    public String dite() {
        var fin = au == null ? "" : " au " + EnFrancais.enFrancais(au);
        return fonction + " à " + EnFrancais.enFrancais(part.stripTrailingZeros()) + "\u00a0%, "
                + (au == null ? "depuis le " : "du ") + EnFrancais.enFrancais(du) + fin;
    }
}
