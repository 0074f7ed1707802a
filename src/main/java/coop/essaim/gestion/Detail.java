package coop.essaim.gestion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les lignes qu'un chiffre ouvre : un poste, des jours, et après quelle ligne reprendre.
///
/// @param recus seulement ce que les clients ont payé : le crédit de leurs comptes en banque ou en caisse
/// @param du premier jour ; pour un solde, `null` : depuis le dernier report
public record Detail(
        Poste poste,
        boolean recus,
        @Nullable LocalDate du,
        LocalDate au,
        @Nullable Repere apres) {

    public static final int TAILLE = 100;

    private static final String RECUS = "recus";

    private static final Pattern REPERE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})_(\\d{1,5})");

    /// La dernière ligne montrée : la page suivante commence après elle.
    public record Repere(LocalDate date, long ecriture, int rang) {
        @Override
        public String toString() {
            return date + "_" + ecriture + "_" + rang;
        }
    }

    /// @return rien quand l'adresse a été trafiquée
    public static Optional<Detail> de(String poste, @Nullable LocalDate du, LocalDate au, @Nullable String apres) {
        var repere = apres == null ? null : repere(apres);
        if (apres != null && repere == null) return Optional.empty();
        if (poste.equals(RECUS)) return Optional.of(new Detail(Poste.CLIENTS, true, du, au, repere));
        return Arrays.stream(Poste.values())
                .filter(p -> p.code().equals(poste))
                .findFirst()
                .map(p -> new Detail(p, false, du, au, repere));
    }

    /// Un client peut aussi payer d'avance, droit à son compte d'acomptes.
    boolean ouvre(Poste celui) {
        return celui == poste || recus && celui == Poste.ACOMPTES;
    }

    /// Le mot de l'adresse.
    public String code() {
        return recus ? RECUS : poste.code();
    }

    public String libelle() {
        return recus ? "Reçu des clients, taxes comprises" : poste.libelle();
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
