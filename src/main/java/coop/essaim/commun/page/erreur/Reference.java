package coop.essaim.commun.page.erreur;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.MDC;

/// La référence d'une demande : ce que la personne donne au téléphone, et ce que l'on cherche dans le journal.
final class Reference {

    /// Attribut de la demande où le filtre d’exploitation la dépose.
    static final String ATTRIBUT = "essaim.reference";

    private static final String CLE_DU_JOURNAL = "reference";

    /// Ni O ni 0, ni I ni 1 : elle se dicte.
    private static final String SIGNES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LONGUEUR = 8;
    private static final SecureRandom HASARD = new SecureRandom();

    private Reference() {}

    /// Celle que la demande porte déjà, sinon une neuve, que la demande garde.
    static String de(HttpServletRequest demande) {
        if (demande.getAttribute(ATTRIBUT) instanceof String deja) return deja;
        var journal = MDC.get(CLE_DU_JOURNAL);
        var reference = journal == null ? neuve() : journal;
        demande.setAttribute(ATTRIBUT, reference);
        return reference;
    }

    static String neuve() {
        var signes = new char[LONGUEUR];
        for (int i = 0; i < LONGUEUR; i++) signes[i] = SIGNES.charAt(HASARD.nextInt(SIGNES.length()));
        return new String(signes);
    }
}
