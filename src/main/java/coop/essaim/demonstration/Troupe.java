package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui joue dans la démonstration, une fois les comptes et les fiches ouverts.
@Component
class Troupe {

    private final Comptes comptes;
    private final Personnes personnes;

    Troupe(Comptes comptes, Personnes personnes) {
        this.comptes = comptes;
        this.personnes = personnes;
    }

    Optional<UUID> gerance() {
        return compte(Figurant.EQUIPE.getFirst());
    }

    /// Les fiches des dix, Camille d'abord.
    List<PersonneId> entrepreneurs() {
        return Figurant.ENTREPRENEURS.stream()
                .flatMap(figurant -> compte(figurant).flatMap(personnes::duCompte).stream())
                .toList();
    }

    private Optional<UUID> compte(Figurant figurant) {
        return comptes.trouverParCourriel(figurant.courriel()).map(compte -> compte.id());
    }
}
