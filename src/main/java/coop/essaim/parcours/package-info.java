/// Le parcours d'une personne, du premier contact à la sortie : événements datés, contrats, échéances, gestion sociale.
/// Une étape se dit une fois ; les effectifs de toute date passée se recalculent des événements.
@ApplicationModule(
        displayName = "Parcours",
        allowedDependencies = {
            "acces",
            "acces :: cooperative",
            "accueil",
            "personnes",
            "personnes :: banc",
            "personnes :: confidentiel",
            "personnes :: equipe",
            "personnes :: suivi",
            "activites",
            "facturation",
            "documents"
        })
@NullMarked
package coop.essaim.parcours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
