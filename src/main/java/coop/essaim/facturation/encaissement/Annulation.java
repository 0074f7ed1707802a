package coop.essaim.facturation.encaissement;

import java.time.LocalDate;

/// Pourquoi un règlement ne vaut plus : la banque a rendu le chèque, ou il a été saisi par erreur.
public record Annulation(LocalDate date, boolean impaye, String motif) {

    public Annulation {
        motif = motif.strip();
        if (motif.isEmpty()) throw new IllegalArgumentException("Une annulation dit son motif.");
    }
}
