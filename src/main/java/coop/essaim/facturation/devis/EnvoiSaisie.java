package coop.essaim.facturation.devis;

import coop.essaim.facturation.piece.MessageAuClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le courriel à envoyer au client, tel que tapé.
record EnvoiSaisie(
        @Nullable String courriel,
        @Nullable String sujet,
        @Nullable String mot) {

    Optional<Accords.Message> lire(BindingResult refus) {
        return MessageAuClient.lire(courriel, sujet, mot, refus)
                .map(lu -> new Accords.Message(lu.aQui(), lu.sujet(), lu.mot()));
    }
}
