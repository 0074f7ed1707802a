/// Comptes, sessions, rôles, droits et journal d'audit : qui entre, qui peut quoi, qui a fait quoi.
@ApplicationModule(
        displayName = "Accès",
        allowedDependencies = {})
@NullMarked
package coop.essaim.acces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
