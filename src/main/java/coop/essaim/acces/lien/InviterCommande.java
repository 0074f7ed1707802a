package coop.essaim.acces.lien;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.Sortie;
import org.springframework.stereotype.Component;

/// `./essaim inviter COURRIEL` : le lien d'un compte déjà ouvert, quand aucun courriel ne peut le porter.
@Component
class InviterCommande implements Commande {

    private final Liens liens;

    InviterCommande(Liens liens) {
        this.liens = liens;
    }

    @Override
    public String nom() {
        return "inviter";
    }

    @Override
    public String resume() {
        return "donne à remettre en main propre le lien d'un compte ouvert, sans serveur de messagerie";
    }

    @Override
    public String usage() {
        return "COURRIEL [--json]";
    }

    record Resultat(String lien) {}

    @Override
    public int executer(Arguments arguments, Sortie sortie) {
        var courriel = arguments.mot(0, "l'adresse de courriel du compte");
        var lien = liens.remettre(courriel);
        if (lien.isEmpty()) {
            sortie.refus("Aucun compte actif n'a l'adresse « " + courriel
                    + " » : ouvrez-le d'abord dans Essaim, par Administrer › Comptes.");
            return REFUSE;
        }
        sortie.phrase("Le lien à remettre, à elle seule, à la personne dont c'est l'adresse :");
        sortie.phrase("  " + lien.get());
        sortie.phrase("Il sert une fois, pendant sept jours, à choisir son mot de passe, et remplace le précédent.");
        sortie.phrase("Si Essaim répond à une autre adresse, dites-la : ESSAIM_ADRESSE=http://… ./essaim inviter …");
        sortie.resultat(new Resultat(lien.get()));
        return FAIT;
    }
}
