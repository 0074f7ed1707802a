package coop.essaim.commun.page.liste;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ce qu'une adresse porte d'un filtre. Ce qui manque, ou ne se comprend pas, ne filtre pas : `null`.
public final class Filtres {

    private static final Pattern UUID_ECRIT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Filtres() {}

    /// Un texte à chercher par `like`, tel qu'il est tapé.
    public static @Nullable String texte(@Nullable String tape) {
        return tape == null || tape.isBlank() ? null : litteral(tape.strip());
    }

    /// Le même texte, où `%` et `_` ne sont plus des jokers de `like`.
    public static String litteral(String texte) {
        return texte.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// @param permis une expression régulière : `ouvertes|fermees`
    public static @Nullable String parmi(@Nullable String tape, String permis) {
        return tape != null && tape.matches(permis) ? tape : null;
    }

    /// `UUID.fromString` lit aussi « 1-1-1-1-1 » ; ici, les trente-six signes ou rien.
    public static @Nullable UUID uuid(@Nullable String tape) {
        return tape != null && UUID_ECRIT.matcher(tape).matches() ? UUID.fromString(tape) : null;
    }

    public static @Nullable LocalDate date(@Nullable String tape) {
        return tape == null || tape.isBlank()
                ? null
                : EnFrancais.lireDate(tape).siLue().orElse(null);
    }
}
