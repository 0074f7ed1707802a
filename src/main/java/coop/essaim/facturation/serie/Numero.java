package coop.essaim.facturation.serie;

import java.time.LocalDate;

/// Un numéro pris dans sa série.
///
/// @param texte ce qui s'imprime, comme F2026-00012
public record Numero(int rang, String texte, LocalDate date) {}
