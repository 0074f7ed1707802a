package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Qui agit dans le fil en cours : la personne de la demande HTTP, sinon la commande lancée, sinon le logiciel.
@Component
class AuteurCourant {

    /// Le nom de la commande de `./essaim` en cours, quand l'application a démarré pour elle.
    static final String COMMANDE = "essaim.commande";

    private final Environment environnement;

    AuteurCourant(Environment environnement) {
        this.environnement = environnement;
    }

    Auteur lire() {
        var demande = RequestContextHolder.getRequestAttributes();
        if (demande != null) {
            var visiteur = demande.getAttribute(Visiteur.ATTRIBUT, RequestAttributes.SCOPE_REQUEST);
            return visiteur instanceof Visiteur connu ? Auteur.de(connu) : Auteur.ANONYME;
        }
        var commande = environnement.getProperty(COMMANDE, "");
        return commande.isEmpty() ? Auteur.SYSTEME : Auteur.commande(commande);
    }
}
