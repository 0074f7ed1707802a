package coop.essaim.parcours.rsa;

import java.time.LocalDate;

/// Le contrat d'engagement d'une personne avec l'organisme qui l'oriente (art. L. 262-34 du code de l'action
/// sociale et des familles).
public record Engagement(String organisme, LocalDate signeLe, LocalDate du, LocalDate au) {}
