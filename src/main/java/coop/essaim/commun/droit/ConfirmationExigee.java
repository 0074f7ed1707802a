package coop.essaim.commun.droit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Une route où la personne doit avoir redonné son mot de passe il y a moins de dix minutes : une session laissée
/// ouverte ne suffit pas pour changer ce qui ouvre le compte.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfirmationExigee {}
