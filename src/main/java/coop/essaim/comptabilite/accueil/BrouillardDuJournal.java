package coop.essaim.comptabilite.accueil;

import java.time.LocalDate;

/// Un journal qui a du brouillard : combien d'écritures, et depuis quand.
public record BrouillardDuJournal(String journal, String libelle, int nombre, LocalDate premiere) {}
