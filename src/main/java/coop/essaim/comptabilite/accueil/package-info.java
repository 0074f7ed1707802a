/// La page d'accueil de la comptabilité, et ce qu'elle rappelle sur l'accueil de chacun.
@NullMarked
package coop.essaim.comptabilite.accueil;

import org.jspecify.annotations.NullMarked;
