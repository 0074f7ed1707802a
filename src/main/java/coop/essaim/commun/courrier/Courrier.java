package coop.essaim.commun.courrier;

import coop.essaim.commun.Courriel;

/// Un courrier en texte brut.
///
/// @param sujet une seule ligne : un retour à la ligne y ajouterait des en-têtes, il est refusé
/// @param confidentiel porte un secret à usage unique : personne d'autre ne le lit, il s'efface une fois parti
public record Courrier(Courriel destinataire, String sujet, String texte, boolean confidentiel) {

    private static final int SUJET_MAX = 200;

    public Courrier {
        if (sujet.isBlank() || sujet.length() > SUJET_MAX || sujet.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Le sujet d'un courrier tient en une ligne de 200 caractères.");
        }
    }
}
