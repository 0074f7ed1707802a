/// L'accueil : les lieux et leurs permanences, les informations collectives, les inscriptions sans compte, l'émargement
/// et la réorientation. Ce qui s'y passe se publie ; le parcours d'une personne commence par là.
@ApplicationModule(
        displayName = "Accueil",
        allowedDependencies = {
            "acces",
            "acces :: cooperative",
            "acces :: frein",
            "acces :: session",
            "documents",
            "personnes"
        })
@NullMarked
package coop.essaim.accueil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
