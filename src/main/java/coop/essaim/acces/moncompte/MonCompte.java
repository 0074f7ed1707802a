package coop.essaim.acces.moncompte;

import coop.essaim.acces.ChangementDIdentite;
import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.session.Sessions;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ce qu'une personne change de son propre accès. Elle en est prévenue par courrier : si ce n'est pas elle, elle le
/// sait.
@Service
class MonCompte {

    private final Comptes comptes;
    private final Sessions sessions;
    private final Courriers courriers;

    MonCompte(Comptes comptes, Sessions sessions, Courriers courriers) {
        this.comptes = comptes;
        this.sessions = sessions;
        this.courriers = courriers;
    }

    @Transactional
    public ChangementDIdentite changerCourriel(UUID compte, String courriel) {
        var avant = comptes.trouver(compte).orElseThrow();
        var changement = comptes.changerCourriel(compte, courriel, compte);
        if (changement instanceof ChangementDIdentite.Fait) {
            prevenir(avant, "l'adresse de votre compte a été remplacée par une autre");
        }
        return changement;
    }

    /// Change le mot de passe et ferme les autres sessions : qui s'y trouvait n'y est plus.
    ///
    /// @param session l'identifiant de celle que la personne garde
    @Transactional
    public ChoixDeMotDePasse changerMotDePasse(UUID compte, String motDePasse, String session) {
        var choix = comptes.choisirMotDePasse(compte, motDePasse, compte);
        if (choix instanceof ChoixDeMotDePasse.Fait) {
            sessions.fermerToutes(compte, session, "mot de passe changé", compte);
            prevenir(comptes.trouver(compte).orElseThrow(), "le mot de passe de votre compte a changé");
        }
        return choix;
    }

    private void prevenir(Compte compte, String quoi) {
        courriers.envoyer(new Courrier(
                new Courriel(compte.courriel()), "Votre compte a changé", """
                Bonjour %s,

                À l'instant, %s.

                Si c'est vous, il n'y a rien à faire. Sinon, prévenez tout de suite votre coopérative.
                """.formatted(compte.nom(), quoi), false));
    }
}
