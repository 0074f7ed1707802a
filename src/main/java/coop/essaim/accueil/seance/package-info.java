/// S'inscrire, venir, être pointé : les inscriptions, la liste d'attente, les courriers, l'émargement.
@NullMarked
package coop.essaim.accueil.seance;

import org.jspecify.annotations.NullMarked;
