package coop.essaim.commun.droit;

import coop.essaim.commun.page.Rubrique;
import java.util.Set;

/// Un acte nommé que l'on peut ou non accomplir : « valider une facture ».
///
/// Chaque module publie les siens comme beans `List<Droit>` nommés ; `acces` les inscrit au démarrage et les donne
/// aux rôles livrés la première fois qu'il les voit, jamais ensuite : ce que la coopérative a retiré reste retiré.
///
/// @param code stable, en minuscules, préfixé du module : `acces.comptes.gerer`
/// @param phrase l'acte à l'infinitif : « gérer les comptes et les rôles »
/// @param sensible donnée de santé, sociale ou bancaire : montré à part dans l'écran des rôles
public record Droit(String code, String phrase, Rubrique rubrique, Set<RoleLivre> roles, boolean sensible) {

    public Droit {
        if (!code.matches("[a-z]+(\\.[a-z-]+)+")) throw new IllegalArgumentException("Code de droit : " + code);
        roles = Set.copyOf(roles);
    }

    public static Droit de(String code, String phrase, Rubrique rubrique, RoleLivre... roles) {
        return new Droit(code, phrase, rubrique, Set.of(roles), false);
    }
}
