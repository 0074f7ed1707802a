package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une facture échue que le grand livre dit encore due.
///
/// @param dernier le plus haut niveau déjà relancé ; 0 sans
/// @param promesse la dernière promesse du client, tenue ou non
/// @param joignable le client a un courriel : sans, seule une lettre le relance
/// @param professionnel faux pour un particulier, qui ne doit ni indemnité ni ces intérêts
public record EnRetard(
        UUID id,
        String numero,
        LocalDate date,
        LocalDate echeance,
        UUID client,
        String acheteur,
        String enseigne,
        Montant reste,
        boolean contestee,
        boolean professionnel,
        boolean joignable,
        int dernier,
        @Nullable LocalDate relanceeLe,
        @Nullable Promesse promesse) {

    /// Le client a promis, et son jour n'est pas passé.
    public boolean estPromise(LocalDate jour) {
        return promesse != null && promesse.suspend(jour);
    }

    public boolean promesseRompue(LocalDate jour) {
        return promesse != null && promesse.estRompue(reste, jour);
    }
}
