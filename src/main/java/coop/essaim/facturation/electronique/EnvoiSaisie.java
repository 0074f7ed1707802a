package coop.essaim.facturation.electronique;

import coop.essaim.facturation.piece.MessageAuClient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le courriel qui porte une facture, tel que tapé.
record EnvoiSaisie(
        @Nullable UUID cle,
        @Nullable String courriel,
        @Nullable String sujet,
        @Nullable String mot) {

    Optional<Envois.Demande> lire(UUID autreCle, @Nullable UUID par, BindingResult refus) {
        return MessageAuClient.lire(courriel, sujet, mot, refus)
                .map(lu -> new Envois.Demande(
                        cle == null ? autreCle : cle, lu.aQui(), new Envois.Message(lu.sujet(), lu.mot()), par));
    }
}
