/// La porte : se connecter, se déconnecter, et ce qu'elle répond à qui essaie.
@NullMarked
package coop.essaim.acces.connexion;

import org.jspecify.annotations.NullMarked;
