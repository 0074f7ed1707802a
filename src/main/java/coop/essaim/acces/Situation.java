package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.time.Instant;

/// Qui fait la demande, et ce que sa session a prouvé.
///
/// @param secondFacteurManque un de ses rôles exige une double authentification qu'elle n'a pas encore
/// @param confirmeeA quand elle a donné son mot de passe pour la dernière fois
record Situation(Visiteur visiteur, boolean secondFacteurManque, Instant confirmeeA) {

    static final Situation ANONYME = new Situation(Visiteur.ANONYME, false, Instant.EPOCH);
}
