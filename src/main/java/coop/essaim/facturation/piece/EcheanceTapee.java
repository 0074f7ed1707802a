package coop.essaim.facturation.piece;

import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.Remise;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une échéance du formulaire d'un devis, telle que tapée. Sans montant, elle ne compte pas.
public record EcheanceTapee(
        @Nullable String libelle,
        @Nullable String nature,
        @Nullable String combien) {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final String COMMENT = "Écrivez la part du devis : 30 %, ou 500,00 toutes taxes comprises.";

    static EcheanceTapee vide() {
        return new EcheanceTapee(null, Genre.ACOMPTE.name(), null);
    }

    static EcheanceTapee de(Echeance echeance) {
        return new EcheanceTapee(echeance.libelle(), echeance.nature().name(), LigneTapee.tapee(echeance.combien()));
    }

    boolean estVide() {
        return estBlanc(combien) && estBlanc(libelle);
    }

    /// L'échéance, ou rien et une phrase à côté du champ à revoir.
    Optional<Echeance> lire(String chemin, BindingResult refus) {
        var voulu = lireCombien();
        voulu.refus().ifPresent(phrase -> refus.rejectValue(chemin + ".combien", "refus", phrase));
        var situation = Genre.SITUATION.name().equals(nature);
        var texte = libelle == null || libelle.isBlank()
                ? (situation ? "Pendant le travail" : "À la commande")
                : libelle.strip();
        if (texte.length() > 100) {
            refus.rejectValue(chemin + ".libelle", "long", "Dites en cent caractères au plus quand elle se paie.");
            return Optional.empty();
        }
        return voulu.siLue().map(part -> new Echeance(texte, situation ? Genre.SITUATION : Genre.ACOMPTE, part));
    }

    private Lecture<Remise> lireCombien() {
        if (combien == null || combien.isBlank()) return new Lecture.Refusee<>(COMMENT);
        if (combien.contains("%"))
            return Taux.lire(combien)
                    .puis(taux -> taux.pourCent().signum() > 0
                                    && taux.pourCent().compareTo(CENT) < 0
                            ? new Lecture.Lue<>(new Remise.Pourcentage(taux))
                            : new Lecture.Refusee<>("Écrivez une part entre 0 et 100 % : le solde est le reste."));
        return Montant.lire(combien)
                .puis(montant -> montant.estPositif()
                        ? new Lecture.Lue<>(new Remise.Somme(montant))
                        : new Lecture.Refusee<>(COMMENT));
    }

    private static boolean estBlanc(@Nullable String texte) {
        return texte == null || texte.isBlank();
    }
}
