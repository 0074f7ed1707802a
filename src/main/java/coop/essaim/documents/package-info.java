/// Les pièces de la coopérative : rangées une seule fois, vérifiées à l'arrivée, lues par qui en a le droit ; et le
/// papier qu'elle produit, en PDF/A-3.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"acces", "acces :: cooperative"})
@NullMarked
package coop.essaim.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
