package coop.essaim.commun.droit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Une route ouverte à qui doit encore installer sa double authentification : celles qui l'installent.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SansSecondFacteur {}
