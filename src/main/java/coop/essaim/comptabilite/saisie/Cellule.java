package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import java.util.regex.Pattern;

/// Ce qu'une cellule de montant demande.
sealed interface Cellule {

    record Vide() implements Cellule {}

    record Chiffre(Montant montant) implements Cellule {}

    /// Une part du montant d'une autre ligne.
    ///
    /// @param ligne son rang à l'écran, à partir de 1
    record Part(Taux taux, int ligne) implements Cellule {}

    /// Ce qui équilibre la section, au débit ou au crédit selon le cas.
    record Solde() implements Cellule {}

    record Illisible(String phrase) implements Cellule {}

    Montant PLAFOND = new Montant(1_000_000_000_000L);

    Pattern PART = Pattern.compile("([0-9.,\\s\\u00a0\\u202f]+)%(?:\\s*de\\s*([0-9]{1,3}))?");

    static Cellule lire(String tape) {
        if (tape.isEmpty()) return new Vide();
        if (tape.equals("=")) return new Solde();
        var part = PART.matcher(tape);
        if (part.matches()) {
            int ligne = part.group(2) == null ? 1 : Integer.parseInt(part.group(2));
            return switch (Taux.lire(part.group(1))) {
                case Lecture.Lue<Taux>(var taux) -> new Part(taux, ligne);
                case Lecture.Refusee<Taux>(var phrase) -> new Illisible(phrase);
            };
        }
        return switch (Montant.lire(tape)) {
            case Lecture.Lue<Montant>(var montant)
            when montant.absolu().compareTo(PLAFOND) > 0 ->
                new Illisible("Donnez un montant de moins de dix milliards d’euros.");
            case Lecture.Lue<Montant>(var montant) -> new Chiffre(montant);
            case Lecture.Refusee<Montant>(var phrase) -> new Illisible(phrase);
        };
    }
}
