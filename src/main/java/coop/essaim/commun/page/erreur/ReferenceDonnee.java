package coop.essaim.commun.page.erreur;

import coop.essaim.commun.exploitation.Reference;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;

/// La référence écrite sur une page d'erreur : ce que la personne donne au téléphone, et que l'on cherche au journal.
final class ReferenceDonnee {

    private static final SecureRandom HASARD = new SecureRandom();

    private ReferenceDonnee() {}

    /// Celle que le filtre d'exploitation a donnée à la demande ; une neuve quand Tomcat a refusé avant tout filtre.
    static String de(HttpServletRequest demande) {
        return demande.getAttribute(Reference.ATTRIBUT) instanceof String donnee
                ? donnee
                : Long.toString(HASARD.nextLong(36L * 36 * 36 * 36 * 36 * 36 * 36), 36)
                        .toUpperCase(java.util.Locale.ROOT);
    }
}
