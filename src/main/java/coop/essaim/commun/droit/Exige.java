package coop.essaim.commun.droit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Le droit qu'une route exige ; plusieurs codes : l'un d'eux suffit.
///
/// Sur une méthode, ou sur le contrôleur pour toutes ses routes ; la méthode l'emporte.
/// Une route sans `@Exige`, `@AccesConnecte` ni `@AccesPublic` est refusée, et un essai la signale.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Exige {
    String[] value();
}
