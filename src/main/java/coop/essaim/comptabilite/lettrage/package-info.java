/// Le lettrage : quelles lignes d'un compte auxiliaire se règlent l'une l'autre.
@NamedInterface("lettrage")
@NullMarked
package coop.essaim.comptabilite.lettrage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
