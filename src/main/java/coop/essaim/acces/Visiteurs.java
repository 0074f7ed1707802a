package coop.essaim.acces;

import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Service;

/// Dit qui fait la demande, d'après sa session et la base telle qu'elle est maintenant.
///
/// Rien n'est gardé d'une demande à l'autre : un rôle retiré l'est à la demande suivante, et la session d'un compte
/// désactivé meurt à la première.
@Service
class Visiteurs {

    private final VisiteursSql sql;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    Visiteurs(VisiteursSql sql, ReglagesAcces reglages, Clock horloge) {
        this.sql = sql;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    Visiteur de(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session == null) return Visiteur.ANONYME;
        var compte = SessionOuverte.compte(session).orElse(null);
        if (compte == null) return Visiteur.ANONYME;
        var visiteur = sql.charger(compte).orElse(Visiteur.ANONYME);
        var fin = SessionOuverte.ouverteA(session).plus(reglages.sessionAbsolue());
        if (!visiteur.estConnecte() || !horloge.instant().isBefore(fin)) {
            session.invalidate();
            return Visiteur.ANONYME;
        }
        return visiteur;
    }
}
