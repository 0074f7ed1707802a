/// Les formulaires : ce que la personne a tapé, ce qui n'y va pas, et comment le lire en français.
@NullMarked
package coop.essaim.commun.page.saisie;

import org.jspecify.annotations.NullMarked;
