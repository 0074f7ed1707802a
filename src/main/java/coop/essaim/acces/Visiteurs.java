package coop.essaim.acces;

import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.exploitation.JetonDuCollecteur;
import coop.essaim.commun.page.Cadre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Dit qui fait la demande, d'après sa session et la base telle qu'elle est maintenant.
///
/// Rien n'est gardé d'une demande à l'autre que la base n'ait confirmé : un rôle retiré l'est à la demande suivante,
/// et la session d'un compte désactivé meurt à la première.
@Service
class Visiteurs {

    private final VisiteursSql sql;
    private final JetonDuCollecteur collecteur;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    Visiteurs(VisiteursSql sql, JetonDuCollecteur collecteur, ReglagesAcces reglages, Clock horloge) {
        this.sql = sql;
        this.collecteur = collecteur;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    Situation de(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session == null) return sansSession(demande);
        var compte = SessionOuverte.compte(session).orElse(null);
        if (compte == null) return Situation.ANONYME;
        var charge = charge(session, compte);
        var fin = SessionOuverte.ouverteA(session).plus(reglages.sessionAbsolue());
        if (charge == null || !horloge.instant().isBefore(fin)) {
            session.invalidate();
            return Situation.ANONYME;
        }
        var manque = reglages.exigeUnSecondFacteur(charge.visiteur().equipe())
                && !charge.secondFacteur()
                && !SessionOuverte.parCle(session);
        if (charge.cooperative() != null) demande.setAttribute(Cadre.COOPERATIVE, charge.cooperative());
        if (charge.logo() != null) demande.setAttribute(Cadre.LOGO, Cadre.adresseDuLogo(charge.logo()));
        return new Situation(charge.visiteur(), manque, SessionOuverte.confirmeeA(session));
    }

    private VisiteursSql.@Nullable Charge charge(HttpSession session, UUID compte) {
        var jour = LocalDate.now(horloge);
        var lue = session.getAttribute(VisiteursSql.MARQUE) instanceof String marque
                ? sql.charger(compte, marque, jour)
                : sql.charger(compte, jour);
        return lue.orElse(null);
    }

    private Situation sansSession(HttpServletRequest demande) {
        return collecteur
                .reconnaitre(demande)
                .map(visiteur -> new Situation(visiteur, false, Instant.EPOCH))
                .orElse(Situation.ANONYME);
    }
}
