/// Devis, factures, avoirs : les composer, les faire valider, les numéroter sans trou, et passer leur écriture dans la
/// même transaction. Rien n'est officiel avant la validation.
@ApplicationModule(
        displayName = "Facturation",
        allowedDependencies = {
            "acces",
            "acces :: cooperative",
            "acces :: session",
            "activites",
            "activites :: contribution",
            "personnes",
            "tiers",
            "comptabilite",
            "comptabilite :: lettrage",
            "comptabilite :: plan",
            "documents"
        })
@NullMarked
package coop.essaim.facturation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
