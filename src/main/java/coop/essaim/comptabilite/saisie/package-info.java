/// La saisie au clavier : écritures au brouillard, leurs fichiers, leur validation, leur contre-passation ; les guides
/// et
/// les abonnements.
@NamedInterface("saisie")
@NullMarked
package coop.essaim.comptabilite.saisie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
