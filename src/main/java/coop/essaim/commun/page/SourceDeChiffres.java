package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.util.List;

/// Un module qui a des nombres à montrer sur l'accueil ; chacun apporte les siens comme bean.
///
/// Pour qui lit plus qu'il ne fait : la source vérifie ses droits elle-même, et se tait devant qui a déjà une tâche à
/// sa place.
public interface SourceDeChiffres {
    List<Chiffre> chiffres(Visiteur visiteur);
}
