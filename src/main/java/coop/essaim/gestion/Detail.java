package coop.essaim.gestion;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les lignes qu'un chiffre ouvre : ce qu'il additionne, des jours, et après quelle ligne reprendre.
///
/// @param du premier jour ; pour un solde, `null` : depuis le dernier report
public record Detail(
        Choix choix,
        @Nullable LocalDate du,
        LocalDate au,
        @Nullable Repere apres) {

    public static final int TAILLE = 100;

    private static final Pattern REPERE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})_(\\d{1,5})");

    /// La dernière ligne montrée : la page suivante commence après elle.
    public record Repere(LocalDate date, long ecriture, int rang) {
        @Override
        public String toString() {
            return date + "_" + ecriture + "_" + rang;
        }
    }

    /// @return rien quand l'adresse a été trafiquée
    public static Optional<Detail> de(Choix choix, @Nullable LocalDate du, LocalDate au, @Nullable String apres) {
        if (apres == null) return Optional.of(new Detail(choix, du, au, null));
        return Optional.ofNullable(repere(apres)).map(repere -> new Detail(choix, du, au, repere));
    }

    /// Le mot de l'adresse.
    public String code() {
        return choix.code();
    }

    public String libelle() {
        return choix.libelle();
    }

    private static @Nullable Repere repere(String texte) {
        var trouve = REPERE.matcher(texte);
        if (!trouve.matches()) return null;
        try {
            return new Repere(
                    LocalDate.parse(trouve.group(1)),
                    Long.parseLong(trouve.group(2)),
                    Integer.parseInt(trouve.group(3)));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}
