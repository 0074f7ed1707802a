/// Mesurer le grand livre contre le SQL nu, sur les mêmes tables et dans le même passage : `./essaim banc`.
@NullMarked
package coop.essaim.comptabilite.banc;

import org.jspecify.annotations.NullMarked;
