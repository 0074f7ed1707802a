/// Le courrier électronique : une boîte d'envoi dans la base, remplie dans la transaction de qui écrit, vidée par un
/// travail qui réessaie. Un courrier promis part même si le serveur de messagerie dort.
@NullMarked
package coop.essaim.commun.courrier;

import org.jspecify.annotations.NullMarked;
