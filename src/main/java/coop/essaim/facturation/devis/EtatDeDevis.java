package coop.essaim.facturation.devis;

import coop.essaim.commun.page.Avis.Ton;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Où en est un devis, du brouillon à la facture.
public enum EtatDeDevis {
    BROUILLON("Brouillon", Ton.ATTENTION),
    A_VALIDER("À valider", Ton.INFORMATION),
    EN_ATTENTE("En attente du client", Ton.INFORMATION),
    EXPIRE("Expiré", Ton.ATTENTION),
    REFUSE("Refusé", Ton.REFUS),
    ACCEPTE("Accepté, à facturer", Ton.FAIT),
    FACTURE("Facturé", Ton.FAIT);

    private final String libelle;
    private final Ton ton;

    EtatDeDevis(String libelle, Ton ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    public String libelle() {
        return libelle;
    }

    public Ton ton() {
        return ton;
    }

    /// @param signe `null` tant que le client n'a pas répondu
    /// @param facture tout est facturé, en une facture ou par un solde
    static EtatDeDevis de(
            Etat piece, @Nullable LocalDate valableAu, @Nullable Boolean signe, boolean facture, LocalDate jour) {
        return switch (piece) {
            case BROUILLON -> BROUILLON;
            case SOUMISE -> A_VALIDER;
            case VALIDEE -> {
                if (facture) yield FACTURE;
                if (signe != null) yield signe ? ACCEPTE : REFUSE;
                yield valableAu != null && jour.isAfter(valableAu) ? EXPIRE : EN_ATTENTE;
            }
        };
    }
}
