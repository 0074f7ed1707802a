package coop.essaim.facturation.devis;

import coop.essaim.facturation.piece.MessageAuClient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le courriel à envoyer au client, tel que tapé.
record EnvoiSaisie(
        @Nullable UUID cle,
        @Nullable String courriel,
        @Nullable String sujet,
        @Nullable String mot) {

    Optional<Accords.Message> lire(UUID autreCle, BindingResult refus) {
        return MessageAuClient.lire(courriel, sujet, mot, refus)
                .map(lu -> new Accords.Message(cle == null ? autreCle : cle, lu.aQui(), lu.sujet(), lu.mot()));
    }
}
