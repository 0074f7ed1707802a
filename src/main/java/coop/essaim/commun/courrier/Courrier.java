package coop.essaim.commun.courrier;

import coop.essaim.commun.Courriel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un courrier en texte brut, et les pièces qu'il porte.
///
/// @param sujet une seule ligne : un retour à la ligne y ajouterait des en-têtes, il est refusé
/// @param confidentiel porte un secret à usage unique : personne d'autre ne le lit, il s'efface une fois parti
/// @param repondreA à qui la réponse va, quand ce n'est pas à l'expéditeur
/// @param pieces des documents rangés, joints au moment où le courrier part (voir [LecteurDePieces])
public record Courrier(
        Courriel destinataire,
        String sujet,
        String texte,
        boolean confidentiel,
        @Nullable Courriel repondreA,
        List<UUID> pieces) {

    private static final int SUJET_MAX = 200;

    public Courrier {
        pieces = List.copyOf(pieces);
        if (sujet.isBlank() || sujet.length() > SUJET_MAX || sujet.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Le sujet d'un courrier tient en une ligne de 200 caractères.");
        }
    }

    public Courrier(Courriel destinataire, String sujet, String texte, boolean confidentiel) {
        this(destinataire, sujet, texte, confidentiel, null, List.of());
    }
}
