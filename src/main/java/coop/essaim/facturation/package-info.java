/// Devis, factures et avoirs des entrepreneurs. Une facture validée est numérotée, figée, comptabilisée, puis envoyée.
@ApplicationModule(
        displayName = "Facturation",
        allowedDependencies = {
            "acces",
            "acces :: cooperative",
            "activites",
            "comptabilite",
            "comptabilite :: lettrage",
            "comptabilite :: plan",
            "documents"
        })
@NullMarked
package coop.essaim.facturation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
