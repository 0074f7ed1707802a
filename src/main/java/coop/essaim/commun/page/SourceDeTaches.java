package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.util.List;

/// Un module qui a des choses à rappeler sur l'accueil ; chacun apporte la sienne comme bean.
///
/// La source ne rend que ce que le visiteur peut faire : elle vérifie ses droits elle-même, en une requête.
public interface SourceDeTaches {
    List<Tache> taches(Visiteur visiteur);
}
