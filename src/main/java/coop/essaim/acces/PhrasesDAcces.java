package coop.essaim.acces;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Comment le journal dit les actes d'accès.
@Configuration(proxyBeanMethods = false)
class PhrasesDAcces {

    @Bean
    PhrasesDActes phrasesDActesDAcces() {
        return new PhrasesDActes(Map.ofEntries(
                entry("acces.compte.creer", "a créé un compte"),
                entry("acces.compte.desactiver", "a désactivé un compte"),
                entry("acces.compte.reactiver", "a réactivé un compte"),
                entry("acces.compte.renommer", "a changé le nom d’un compte"),
                entry("acces.compte.courriel", "a changé l’adresse d’un compte"),
                entry("acces.compte.donner-role", "a donné un rôle"),
                entry("acces.compte.retirer-role", "a retiré un rôle"),
                entry("acces.compte.moyen", "a changé un moyen de connexion"),
                entry("acces.role.creer", "a créé un rôle"),
                entry("acces.role.donner-droit", "a donné un droit à un rôle"),
                entry("acces.role.retirer-droit", "a retiré un droit à un rôle"),
                entry("acces.connexion.reussir", "s’est connecté"),
                entry("acces.connexion.refuser", "a essayé de se connecter"),
                entry("acces.session.fermer", "a fermé une session"),
                entry("acces.route.refuser", "a demandé une page sans en avoir le droit"),
                entry("acces.cooperative.modifier", "a changé l’identité de la coopérative")));
    }
}
