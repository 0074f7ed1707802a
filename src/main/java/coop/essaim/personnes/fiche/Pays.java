package coop.essaim.personnes.fiche;

import coop.essaim.commun.page.saisie.Option;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Les pays d'un formulaire : la France d'abord, puis l'ordre alphabétique français.
public final class Pays {

    static final String CODE = "[A-Z]{2}|";

    private Pays() {}

    public static List<Option> options() {
        var ordre = Collator.getInstance(Locale.FRANCE);
        var autres = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("FR"))
                .map(code -> Option.de(code, Locale.of("", code).getDisplayCountry(Locale.FRANCE)))
                .sorted(Comparator.comparing(Option::libelle, ordre));
        return Stream.concat(Stream.of(Option.de("FR", "France")), autres).toList();
    }
}
