package coop.essaim.commun;

import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Où le courrier arrive, d'après la norme NF Z10-011 : au plus quatre lignes de 38 caractères entre le nom et la
/// ligne du code postal. Le nom du destinataire n'en fait pas partie.
///
/// `codeInsee` est celui de la commune, quand on le connaît ; `pays` est en deux lettres (ISO 3166). L'outre-mer est
/// en France ici, comme au code postal.
public record AdressePostale(
        List<String> lignes,
        String codePostal,
        String commune,
        @Nullable String codeInsee,
        String pays) {

    public static final String FRANCE = "FR";

    private static final int LIGNES_MAX = 4;
    private static final int LONGUEUR_MAX = 38;
    private static final Set<String> PAYS = Set.of(Locale.getISOCountries());

    /// 01 à 95, la Corse étant 20 ; les départements 971 à 978 ; les collectivités 984 et 986 à 988.
    private static final Pattern CODE_POSTAL_FRANCAIS =
            Pattern.compile("(?:0[1-9]|[1-8]\\d|9[0-5])\\d{3}|97[1-8]\\d{2}|98[4678]\\d{2}");

    private static final Pattern CODE_POSTAL_ETRANGER = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,11}|");
    private static final Pattern CODE_INSEE = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");

    public AdressePostale {
        lignes = lireLignes(String.join("\n", lignes)).valeur();
        pays = lirePays(pays).valeur();
        codePostal = lireCodePostal(codePostal, pays).valeur();
        commune = lireCommune(commune).valeur();
        if (codeInsee != null) codeInsee = lireCodeInsee(codeInsee, codePostal).valeur();
    }

    /// Une adresse en France dont on ne connaît pas le code Insee.
    public static AdressePostale enFrance(String lignes, String codePostal, String commune) {
        return new AdressePostale(lignes.lines().toList(), codePostal, commune, null, FRANCE);
    }

    /// Le premier refus, dans l'ordre des champs ; pour une phrase à côté de chaque champ, lire chacun à part.
    public static Lecture<AdressePostale> lire(
            @Nullable String lignes, @Nullable String codePostal, @Nullable String commune, @Nullable String pays) {
        return Lecture.de(() ->
                new AdressePostale(lireLignes(lignes).valeur(), texte(codePostal), texte(commune), null, texte(pays)));
    }

    /// Le bloc tapé d'un trait, une ligne de l'adresse par ligne ; les lignes vides ne comptent pas.
    public static Lecture<List<String>> lireLignes(@Nullable String bloc) {
        var lignes = bloc == null
                ? List.<String>of()
                : bloc.lines()
                        .map(TexteSaisi::simplifie)
                        .filter(ligne -> !ligne.isEmpty())
                        .toList();
        if (lignes.isEmpty()) return new Refusee<>("Écrivez le numéro et la voie, par exemple 12 rue des Tisserands.");
        if (lignes.size() > LIGNES_MAX)
            return new Refusee<>("Écrivez l’adresse sur quatre lignes au plus, sans le nom ni le code postal.");
        return lignes.stream().anyMatch(ligne -> ligne.length() > LONGUEUR_MAX)
                ? new Refusee<>("Coupez la ligne trop longue en deux : la norme postale en permet 38 caractères.")
                : new Lue<>(lignes);
    }

    public static Lecture<String> lireCodePostal(@Nullable String texte, String pays) {
        if (!pays.equals(FRANCE)) {
            var code = TexteSaisi.simplifie(texte).toUpperCase(Locale.ROOT);
            return CODE_POSTAL_ETRANGER.matcher(code).matches()
                    ? new Lue<>(code)
                    : new Refusee<>("Écrivez un code postal de douze lettres et chiffres au plus.");
        }
        var code = TexteSaisi.compacte(texte);
        return CODE_POSTAL_FRANCAIS.matcher(code).matches()
                ? new Lue<>(code)
                : new Refusee<>("Écrivez les cinq chiffres d’un code postal français, par exemple 44000.");
    }

    public static Lecture<String> lireCommune(@Nullable String texte) {
        var commune = TexteSaisi.simplifie(texte);
        boolean nom = commune.length() <= LONGUEUR_MAX && commune.chars().anyMatch(Character::isLetter);
        return nom ? new Lue<>(commune) : new Refusee<>("Écrivez le nom de la commune, en 38 caractères au plus.");
    }

    /// Vérifie que la Corse et l'outre-mer s'accordent au code postal ; ailleurs, un code postal passe parfois une
    /// limite de département.
    public static Lecture<String> lireCodeInsee(@Nullable String texte, String codePostal) {
        var code = TexteSaisi.compacte(texte);
        if (!CODE_INSEE.matcher(code).matches())
            return new Refusee<>(
                    "Écrivez les cinq caractères du code Insee de la commune, par exemple 44109 ou 2A004.");
        boolean corse = code.startsWith("2A") || code.startsWith("2B");
        boolean accorde = corse == codePostal.startsWith("20")
                && Stream.of("97", "98").allMatch(debut -> code.startsWith(debut) == codePostal.startsWith(debut));
        return accorde
                ? new Lue<>(code)
                : new Refusee<>("Vérifiez le code Insee : il n’est pas du même territoire que le code postal.");
    }

    public static Lecture<String> lirePays(@Nullable String texte) {
        var pays = TexteSaisi.simplifie(texte).toUpperCase(Locale.ROOT);
        return PAYS.contains(pays)
                ? new Lue<>(pays)
                : new Refusee<>("Choisissez un pays, en deux lettres : FR pour la France, BE pour la Belgique.");
    }

    public boolean estEnFrance() {
        return pays.equals(FRANCE);
    }

    /// « Belgique ».
    public String nomDuPays() {
        return Locale.of("", pays).getDisplayCountry(Locale.FRANCE);
    }

    /// Les lignes d'une enveloppe, sous le nom : la commune et le pays étranger en capitales sans accent, comme la
    /// norme les veut.
    public List<String> surEnveloppe() {
        var derniere = (codePostal + " " + capitales(commune)).strip();
        var etranger = estEnFrance() ? Stream.<String>empty() : Stream.of(capitales(nomDuPays()));
        return Stream.of(lignes.stream(), Stream.of(derniere), etranger)
                .flatMap(suite -> suite)
                .toList();
    }

    private static String capitales(String nom) {
        return TexteSaisi.sansAccents(nom.replace("œ", "oe").replace("Œ", "OE"))
                .replaceAll("['’-]", " ")
                .toUpperCase(Locale.ROOT);
    }

    private static String texte(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    /// Sur une ligne : « 12 rue des Tisserands, 44000 Nantes ».
    @Override
    public String toString() {
        var fin = (codePostal + " " + commune).strip();
        var toutes = Stream.concat(lignes.stream(), Stream.of(fin));
        return String.join(", ", (estEnFrance() ? toutes : Stream.concat(toutes, Stream.of(nomDuPays()))).toList());
    }
}
