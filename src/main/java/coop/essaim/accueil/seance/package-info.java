/// S'inscrire, venir, être pointé : les inscriptions, la liste d'attente, les courriers, l'émargement.
@NamedInterface("seance")
@NullMarked
package coop.essaim.accueil.seance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
