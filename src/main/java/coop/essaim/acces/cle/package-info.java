/// Les clés d'accès (WebAuthn) : se connecter avec son empreinte, son visage ou une clé physique.
@NullMarked
package coop.essaim.acces.cle;

import org.jspecify.annotations.NullMarked;
