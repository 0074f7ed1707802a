/// Clore un mois, clore un exercice : contrôles, à-nouveaux par section, totaux scellés ; et vérifier que rien n'a été
/// touché depuis.
@NamedInterface("cloture")
@NullMarked
package coop.essaim.comptabilite.cloture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
