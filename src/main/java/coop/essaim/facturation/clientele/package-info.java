/// La clientèle et les ventes d'une personne, telles qu'elles lui sont remises : à sa demande, et quand elle part (art.
/// L. 7331-2, 2° f du code du travail).
@NullMarked
package coop.essaim.facturation.clientele;

import org.jspecify.annotations.NullMarked;
