package coop.essaim.facturation.piece;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Lecture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le courriel qui porte une pièce à un client, relu.
public record MessageAuClient(Courriel aQui, String sujet, String mot) {

    private static final int SUJET_MAX = 200;
    private static final int MOT_MAX = 4000;

    /// Ce qui ne se lit pas se refuse à côté de son champ : `courriel`, `sujet` ou `mot`.
    public static Optional<MessageAuClient> lire(
            @Nullable String courriel, @Nullable String sujet, @Nullable String mot, BindingResult refus) {
        var adresse = Courriel.lire(courriel);
        if (adresse instanceof Lecture.Refusee<Courriel>(var phrase)) refus.rejectValue("courriel", "forme", phrase);
        var leSujet = sujet == null ? "" : sujet.strip();
        if (leSujet.isEmpty() || leSujet.length() > SUJET_MAX || leSujet.chars().anyMatch(Character::isISOControl))
            refus.rejectValue("sujet", "forme", "Écrivez le sujet du message, en une ligne de 200 caractères au plus.");
        var leMot = mot == null ? "" : mot.strip();
        if (leMot.isEmpty() || leMot.length() > MOT_MAX)
            refus.rejectValue("mot", "forme", "Écrivez un mot à votre client, en 4 000 caractères au plus.");
        return refus.hasErrors()
                ? Optional.empty()
                : Optional.of(new MessageAuClient(adresse.valeur(), leSujet, leMot));
    }
}
