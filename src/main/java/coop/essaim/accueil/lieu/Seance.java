package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import coop.essaim.commun.EnFrancais;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une séance d'un jour, calculée d'une règle ou écrite à part.
///
/// @param regle vide pour une séance ajoutée à la main
/// @param annulee le motif, quand elle est annulée
/// @param inscrits qui ont une place ; les personnes en attente n'y sont pas
public record Seance(
        UUID id,
        Lieu lieu,
        @Nullable UUID regle,
        Genre genre,
        LocalDate jour,
        LocalTime debut,
        LocalTime fin,
        boolean surInscription,
        @Nullable Integer places,
        @Nullable String annulee,
        int inscrits,
        int enAttente) {

    /// Le même identifiant chaque fois qu'elle se calcule, écrite ou non.
    public static UUID id(UUID regle, LocalDate jour) {
        return UUID.nameUUIDFromBytes((regle + " " + jour).getBytes(StandardCharsets.UTF_8));
    }

    public boolean estComplete() {
        return places != null && inscrits >= places;
    }

    public boolean estAnnulee() {
        return annulee != null;
    }

    /// « mardi 1 décembre 2026, de 14 h 30 à 16 h ».
    public String quand() {
        return EnFrancais.avecLeJour(jour) + ", de " + EnFrancais.enFrancais(debut) + " à "
                + EnFrancais.enFrancais(fin);
    }

    public String adressePublique() {
        return "/informations-collectives/" + id;
    }

    public String adresseEquipe() {
        return "/accueil/seances/" + id;
    }
}
