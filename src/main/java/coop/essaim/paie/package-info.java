/// La paie : du brut au net et au coût, par date de droit, au centime près ; et retour, du budget au brut.
@ApplicationModule(
        displayName = "Paie",
        allowedDependencies = {"acces", "acces :: cooperative", "activites", "comptabilite", "documents"})
@NullMarked
package coop.essaim.paie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
