package coop.essaim.commun.droit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Une route ouverte à toute personne connectée, avec la raison : elle ne montre que ce qui est à elle.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AccesConnecte {
    String raison();
}
