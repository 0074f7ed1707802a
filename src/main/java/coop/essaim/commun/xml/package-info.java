/// La seule façon de lire du XML : sans DTD, sans entité, sans accès au réseau ni aux fichiers.
@NullMarked
package coop.essaim.commun.xml;

import org.jspecify.annotations.NullMarked;
