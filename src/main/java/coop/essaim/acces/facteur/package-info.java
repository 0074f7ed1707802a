/// La double authentification par codes à usage unique (TOTP, RFC 6238) et ses codes de secours.
@NullMarked
package coop.essaim.acces.facteur;

import org.jspecify.annotations.NullMarked;
