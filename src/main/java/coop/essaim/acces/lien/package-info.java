/// Les liens à usage unique : mot de passe oublié, invitation, premier administrateur.
@NullMarked
package coop.essaim.acces.lien;

import org.jspecify.annotations.NullMarked;
