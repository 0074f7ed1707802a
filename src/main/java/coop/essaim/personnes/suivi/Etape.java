package coop.essaim.personnes.suivi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Qui a suivi une personne, ou quel territoire était le sien, de quand à quand.
public record Etape(
        String quoi, String qui, LocalDate du, @Nullable LocalDate au) {}
