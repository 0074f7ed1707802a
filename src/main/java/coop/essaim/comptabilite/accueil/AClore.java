package coop.essaim.comptabilite.accueil;

import java.time.LocalDate;

/// Un mois ou un exercice révolu, encore ouvert.
public record AClore(LocalDate du, LocalDate au) {}
