/// Le tableau de gestion : résultat et trésorerie de chaque activité, calculés du grand livre à l'instant où on les
/// demande ; la vue de toutes les activités, la mutualisation, les objectifs.
///
/// L'accès de l'entrepreneur à ces chiffres est un droit (art. R. 7331-5 du code du travail).
@ApplicationModule(
        displayName = "Gestion",
        allowedDependencies = {
            "acces",
            "acces :: cooperative",
            "documents",
            "personnes",
            "activites",
            "comptabilite :: rapport",
            "facturation",
            "paie"
        })
@NullMarked
package coop.essaim.gestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
