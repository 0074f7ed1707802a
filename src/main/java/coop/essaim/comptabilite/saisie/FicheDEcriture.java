package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.EcritureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tout ce qu'on sait d'une écriture.
///
/// @param numero `null` au brouillard
/// @param annule l'écriture que celle-ci annule
/// @param annuleePar l'écriture qui annule celle-ci
/// @param motif pourquoi celle-ci annule l'autre
public record FicheDEcriture(
        EcritureId id,
        String journal,
        String journalLibelle,
        LocalDate date,
        String piece,
        LocalDate pieceDate,
        String libelle,
        @Nullable String lien,
        String creePar,
        Instant creeLe,
        @Nullable Integer numero,
        @Nullable Instant valideLe,
        @Nullable String validePar,
        @Nullable EcritureId annule,
        @Nullable EcritureId annuleePar,
        @Nullable String motif,
        List<LigneDeFiche> lignes) {

    public FicheDEcriture {
        lignes = List.copyOf(lignes);
    }

    public boolean estValidee() {
        return numero != null;
    }

    public boolean estLettree() {
        return lignes.stream().anyMatch(ligne -> ligne.lettrage() != null);
    }

    public Montant total() {
        return Montant.somme(lignes.stream().map(LigneDeFiche::debit));
    }

    public String titre() {
        return estValidee() ? journal + " " + numero : journal + " – " + piece;
    }

    public Instant quandValidee() {
        return Objects.requireNonNull(valideLe);
    }

    /// Une ligne, avec les libellés de ses codes.
    ///
    /// @param lettrage le code du groupe qui la tient
    public record LigneDeFiche(
            String compte,
            String compteLibelle,
            @Nullable String auxiliaire,
            @Nullable String auxiliaireLibelle,
            String section,
            @Nullable String libelle,
            @Nullable LocalDate echeance,
            Montant debit,
            Montant credit,
            @Nullable String lettrage) {}
}
