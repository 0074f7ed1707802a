package coop.essaim.accueil.seance;

import java.util.UUID;

/// Ce que répond une inscription.
public sealed interface Rendue {

    record Faite(UUID inscription) implements Rendue {}

    /// @param rang sa place dans la file, à partir de 1
    record EnAttente(UUID inscription, int rang) implements Rendue {}

    /// La personne y est déjà : un courrier le lui rappelle, la page publique ne le dit pas.
    record DejaInscrite(UUID inscription) implements Rendue {}

    record SeanceInconnue() implements Rendue {}

    record SeancePassee() implements Rendue {}

    record SeanceAnnulee(String motif) implements Rendue {}

    /// Ni place, ni place dans la file.
    record FileComplete() implements Rendue {}
}
