package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.encaissement.Encaissement.Refus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Peut-on solder cette pièce de ce montant, ce jour-là ? Elle est lue sous son verrou.
sealed interface Examen {
    record Oui(Acte.Solde solde) implements Examen {}

    record Non(Refus refus) implements Examen {}

    /// @param avoir vrai quand on attend un avoir, faux quand on attend une facture
    record Question(Montant montant, LocalDate date, boolean avoir, LocalDate aujourdHui) {}

    static Examen de(@Nullable ASolder piece, Question question) {
        if (piece == null) return new Non(new Encaissement.Introuvable());
        var refus = refus(piece, question);
        return refus == null ? new Oui(new Acte.Solde(piece, question.montant())) : new Non(refus);
    }

    private static @Nullable Refus refus(ASolder piece, Question question) {
        var date = question.date();
        if (piece.avoir() && !question.avoir()) return new Encaissement.CEstUnAvoir(piece.numero());
        if (!piece.avoir() && question.avoir()) return new Encaissement.CEstUneFacture(piece.numero());
        if (!question.montant().estPositif()) return new Encaissement.MontantNul();
        if (date.isAfter(question.aujourdHui())) return new Encaissement.DateFuture(date);
        if (date.isBefore(piece.date())) return new Encaissement.AvantLaFacture(piece.numero(), piece.date());
        return question.montant().compareTo(piece.reste()) > 0
                ? new Encaissement.ResteMoins(piece.numero(), piece.reste())
                : null;
    }
}
