package coop.essaim.acces;

import coop.essaim.acces.EvenementDAcces.ALaPorte;
import coop.essaim.acces.EvenementDAcces.AccesRefuse;
import coop.essaim.acces.EvenementDAcces.CompteCree;
import coop.essaim.acces.EvenementDAcces.CompteDesactive;
import coop.essaim.acces.EvenementDAcces.CompteReactive;
import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.EvenementDAcces.ConnexionReussie;
import coop.essaim.acces.EvenementDAcces.CourrielChange;
import coop.essaim.acces.EvenementDAcces.DroitDonne;
import coop.essaim.acces.EvenementDAcces.DroitRetire;
import coop.essaim.acces.EvenementDAcces.MoyenChange;
import coop.essaim.acces.EvenementDAcces.NomChange;
import coop.essaim.acces.EvenementDAcces.RoleCree;
import coop.essaim.acces.EvenementDAcces.RoleDonne;
import coop.essaim.acces.EvenementDAcces.RoleRetire;
import coop.essaim.acces.EvenementDAcces.SessionFermee;
import coop.essaim.acces.EvenementDAcces.SurUnCompte;
import coop.essaim.acces.EvenementDAcces.SurUnRole;
import coop.essaim.acces.Journal.Objet;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Inscrit au journal d'audit ce qui arrive aux comptes, aux rôles et aux connexions, dans la transaction de l'acte.
@Service
class EvenementsAuJournal {

    private final Journal journal;
    private final ComptesSql comptes;

    EvenementsAuJournal(Journal journal, ComptesSql comptes) {
        this.journal = journal;
        this.comptes = comptes;
    }

    @EventListener
    @Transactional
    public void inscrire(EvenementDAcces evenement) {
        switch (evenement) {
            case SurUnCompte surUnCompte -> auCompte(surUnCompte);
            case SurUnRole surUnRole -> auRole(surUnRole);
            case ALaPorte aLaPorte -> aLaPorte(aLaPorte);
        }
    }

    private void auCompte(SurUnCompte evenement) {
        switch (evenement) {
            case CompteCree(var compte, var nom, var courriel, var _) ->
                acte("acces.compte.creer", compte(compte), Map.of(), Map.of("nom", nom, "courriel", courriel));
            case CompteDesactive(var compte, var motif, var _) ->
                acte(
                        "acces.compte.desactiver",
                        compte(compte),
                        Map.of("actif", true),
                        Map.of("actif", false, "motif", motif));
            case CompteReactive(var compte, var _) ->
                acte("acces.compte.reactiver", compte(compte), Map.of("actif", false), Map.of("actif", true));
            case NomChange(var compte, var avant, var apres, var _) ->
                acte("acces.compte.renommer", compte(compte), Map.of("nom", avant), Map.of("nom", apres));
            case CourrielChange(var compte, var avant, var apres, var _) ->
                acte("acces.compte.courriel", compte(compte), Map.of("courriel", avant), Map.of("courriel", apres));
            case RoleDonne(var compte, var role, var _) ->
                acte("acces.compte.donner-role", compte(compte), Map.of(), Map.of("role", role));
            case RoleRetire(var compte, var role, var _) ->
                acte("acces.compte.retirer-role", compte(compte), Map.of("role", role), Map.of());
            case MoyenChange(var compte, var moyen, var acte, var _) ->
                acte("acces.compte.moyen", compte(compte), Map.of(), Map.of("moyen", moyen, "acte", acte));
        }
    }

    private void auRole(SurUnRole evenement) {
        switch (evenement) {
            case RoleCree(var role, var libelle, var _) ->
                acte("acces.role.creer", role(role), Map.of(), Map.of("libelle", libelle));
            case DroitDonne(var role, var droit, var _) ->
                acte("acces.role.donner-droit", role(role), Map.of(), Map.of("droit", droit));
            case DroitRetire(var role, var droit, var _) ->
                acte("acces.role.retirer-droit", role(role), Map.of("droit", droit), Map.of());
        }
    }

    private void aLaPorte(ALaPorte evenement) {
        switch (evenement) {
            case ConnexionReussie(var compte, var moyen, var adresse) ->
                journal.inscrire(
                        auteur(compte),
                        "acces.connexion.reussir",
                        compte(compte),
                        Map.of(),
                        Map.of("moyen", moyen, "adresse", adresse));
            case ConnexionRefusee(var compte, var raison, var adresse) ->
                journal.inscrire(
                        Auteur.ANONYME,
                        "acces.connexion.refuser",
                        Objet.de("compte", compte == null ? "inconnu" : compte),
                        Map.of(),
                        Map.of("raison", raison, "adresse", adresse));
            case SessionFermee(var compte, var raison, var _) ->
                acte("acces.session.fermer", compte(compte), Map.of(), Map.of("raison", raison));
            case AccesRefuse(var compte, var chemin) ->
                acte("acces.route.refuser", compte(compte), Map.of(), Map.of("chemin", chemin));
        }
    }

    private void acte(
            String acte, Objet objet, Map<String, ? extends Object> avant, Map<String, ? extends Object> apres) {
        journal.inscrire(acte, objet, avant, apres);
    }

    private Auteur auteur(UUID compte) {
        return comptes.trouver(compte).map(c -> Auteur.compte(compte, c.nom())).orElse(Auteur.ANONYME);
    }

    private static Objet compte(UUID compte) {
        return Objet.de("compte", compte);
    }

    private static Objet role(UUID role) {
        return Objet.de("role", role);
    }
}
