package coop.essaim.personnes.fiche;

import java.util.UUID;

/// Un autre emploi, avec de quoi le désigner.
public record Emploi(UUID id, EmploiSaisie emploi) {}
