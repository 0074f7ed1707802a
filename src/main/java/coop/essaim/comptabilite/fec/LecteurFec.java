package coop.essaim.comptabilite.fec;

import static coop.essaim.comptabilite.fec.ColonneFec.*;

import coop.essaim.comptabilite.Texte;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lit un FEC tel que les logiciels les écrivent : tabulation ou barre, UTF-8 ou latin, débit et crédit ou montant et
/// sens, colonnes facultatives absentes ou mal nommées. Chaque faute est dite avec sa ligne ; aucune n'est devinée.
final class LecteurFec {

    private static final Pattern MONTANT = Pattern.compile("(?=.*[0-9])([+-]?)0*([0-9]{0,11})(?:[.,]([0-9]{1,6}))?");
    /// « 1 234,56 » : des espaces, insécables ou non, là où se coupent les milliers.
    private static final Pattern MILLIERS =
            Pattern.compile("([+-]?[0-9]{1,3})((?:[ \\u00a0\\u2009\\u202f][0-9]{3})+)((?:[.,][0-9]{1,6})?)");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern FRANCAISE = Pattern.compile("([0-9]{2})[/.-]([0-9]{2})[/.-]([0-9]{4})");
    private static final Pattern COMPTE = Pattern.compile("[1-9][0-9]{2}[0-9A-Za-z]{0,17}");

    /// Une zone entière entre guillemets, les siens doublés ; « "A" et "B" » est un libellé qui en contient.
    private static final Pattern GUILLEMETS = Pattern.compile("\"(?:[^\"]++|\"\")*+\"");

    private static final Pattern TABULATION = Pattern.compile("\t");
    private static final Pattern BARRE = Pattern.compile("|", Pattern.LITERAL);
    private static final int PAS = 20_000;

    private final Releve releve;
    /// Un compte, un libellé ou un jour reviennent à chaque ligne : un seul exemplaire de chacun.
    private final Map<String, String> textes = new HashMap<>();

    private final Map<String, LocalDate> jours = new HashMap<>();
    private final Map<ColonneFec, Integer> places = new EnumMap<>(ColonneFec.class);
    private boolean montantEtSens;
    private int colonnes;
    private boolean pointDit;
    private boolean zerosDits;
    private boolean milliersDits;
    private String[] zones = {};
    private int numero;

    LecteurFec(Releve releve) {
        this.releve = releve;
    }

    /// @param avancement reçoit le nombre de lignes lues, de temps en temps
    List<LigneFec> lire(BufferedReader texte, IntConsumer avancement) throws IOException {
        var entete = sansMarque(texte.readLine());
        var separateur = separateur(entete);
        if (separateur == null || !placer(separateur.split(entete, -1))) return List.of();
        var lues = new ArrayList<LigneFec>();
        numero = 1;
        for (var ligne = texte.readLine(); ligne != null; ligne = texte.readLine()) {
            numero++;
            if (numero % PAS == 0) avancement.accept(numero);
            zones = separateur.split(ligne, -1);
            // Vide, ou la fin de fichier que DOS écrivait.
            if (Arrays.stream(zones).allMatch(zone -> Texte.enUneLigne(zone).isEmpty())) continue;
            var lue = ligne();
            if (lue != null) lues.add(lue);
        }
        if (lues.isEmpty() && releve.sansFaute()) releve.faute(0, "Le fichier n'a que son en-tête : aucune écriture.");
        return lues;
    }

    private static String sansMarque(@Nullable String entete) {
        if (entete == null) return "";
        return entete.startsWith("\ufeff") ? entete.substring(1) : entete;
    }

    private @Nullable Pattern separateur(String entete) {
        if (entete.indexOf('\t') >= 0) return TABULATION;
        if (entete.indexOf('|') >= 0) return BARRE;
        releve.faute(1, "Séparez les zones par une tabulation ou une barre « | », comme le veut l'article A47 A-1.");
        return null;
    }

    private boolean placer(String[] entetes) {
        for (int i = 0; i < entetes.length; i++) {
            int place = i;
            ColonneFec.nommee(entetes[i]).ifPresent(colonne -> places.putIfAbsent(colonne, place));
        }
        var sens = places.get(Credit);
        montantEtSens = sens != null && ColonneFec.simplifie(entetes[sens]).equals("sens");
        colonnes = entetes.length;
        // Une colonne facultative mal nommée garde sa place si rien d'autre n'y est.
        for (var colonne : values()) {
            int place = colonne.place();
            if (!places.containsKey(colonne)
                    && !colonne.obligatoire
                    && place < entetes.length
                    && !places.containsValue(place)) {
                places.put(colonne, place);
                releve.supposition(
                        1,
                        "La colonne « %s » est lue comme %s, d'après sa place."
                                .formatted(entetes[place], colonne.name()));
            }
        }
        direLesColonnesEnPlus(entetes);
        var manquantes = Arrays.stream(values())
                .filter(colonne -> colonne.obligatoire && !places.containsKey(colonne))
                .map(Enum::name)
                .toList();
        if (manquantes.size() == obligatoires())
            releve.faute(
                    1,
                    "Nommez les colonnes à la première ligne : JournalCode, JournalLib, EcritureNum et les suivantes.");
        else if (!manquantes.isEmpty())
            releve.faute(1, "Ajoutez les colonnes qui manquent : " + String.join(", ", manquantes) + ".");
        return manquantes.isEmpty();
    }

    private static long obligatoires() {
        return Arrays.stream(values()).filter(colonne -> colonne.obligatoire).count();
    }

    private void direLesColonnesEnPlus(String[] entetes) {
        var enPlus = IntStream.range(0, entetes.length)
                .filter(place -> !places.containsValue(place))
                .mapToObj(place -> Texte.enUneLigne(entetes[place]))
                .filter(nom -> !nom.isEmpty())
                .toList();
        if (!enPlus.isEmpty())
            releve.supposition(
                    1, "Ces colonnes ne sont pas du FEC et ne se lisent pas : " + String.join(", ", enPlus) + ".");
    }

    private @Nullable LigneFec ligne() {
        int avant = releve.nombre();
        if (zones.length <= places.getOrDefault(Credit, 12)) {
            releve.faute(numero, "La ligne n'a que " + zones.length + " zones.");
            return null;
        }
        if (estDecalee()) {
            releve.faute(
                    numero,
                    "La ligne a %d zones et l'en-tête %d : un libellé contient sans doute le séparateur."
                            .formatted(zones.length, colonnes));
            return null;
        }
        var date = dateObligatoire(EcritureDate);
        var compte = obligatoire(CompteNum);
        if (!compte.isEmpty() && !COMPTE.matcher(compte).matches())
            releve.faute(numero, "« " + compte + " » n'est pas un compte : trois chiffres du plan comptable d'abord.");
        else if (compte.startsWith("9"))
            releve.faute(numero, "Le compte " + compte + " est de classe 9 : elle n'a pas sa place dans un FEC.");
        var montants = montants();
        var lue = new LigneFec(
                numero,
                obligatoire(JournalCode),
                zone(JournalLib),
                zone(EcritureNum),
                date == null ? LocalDate.MIN : date,
                compte,
                zone(CompteLib),
                auxiliaire(),
                zone(CompAuxLib),
                zone(PieceRef),
                date(PieceDate),
                zone(EcritureLib),
                montants[0],
                montants[1],
                zone(EcritureLet),
                date(DateLet),
                date(ValidDate),
                devise(),
                codeDeDevise());
        return releve.nombre() == avant ? lue : null;
    }

    /// Un séparateur dans un libellé pousse ce qui suit d'une zone : le texte là où sont les montants.
    private boolean estDecalee() {
        if (zones.length <= colonnes) return false;
        if (Arrays.stream(zones).skip(colonnes).anyMatch(zone -> !zone.isBlank())) return true;
        var debit = sansMilliers(zone(Debit));
        return !debit.isEmpty() && !MONTANT.matcher(debit).matches();
    }

    /// Le débit et le crédit, en centimes.
    private long[] montants() {
        long premier = centimes(zone(Debit));
        if (!montantEtSens) return new long[] {premier, centimes(zone(Credit))};
        return switch (zone(Credit).toUpperCase(Locale.ROOT).replace('É', 'E')) {
            case "D", "DEBIT", "+1", "1", "+" -> new long[] {premier, 0};
            case "C", "CREDIT", "-1", "-" -> new long[] {0, premier};
            default -> {
                releve.faute(numero, "Le sens est D ou C, +1 ou -1 : « " + zone(Credit) + " » n'en est pas un.");
                yield new long[] {0, 0};
            }
        };
    }

    private long centimes(String ecrit) {
        if (ecrit.isEmpty()) return 0;
        var texte = sansMilliers(ecrit);
        var parties = MONTANT.matcher(texte);
        if (!parties.matches()) {
            releve.faute(numero, "« " + texte + " » n'est pas un montant : écrivez-le comme 1234,56, sans espace.");
            return 0;
        }
        if (texte.indexOf('.') >= 0 && !pointDit) {
            pointDit = true;
            releve.supposition(numero, "Le point décimal est lu comme la virgule que veut le texte.");
        }
        var decimales = parties.group(3) == null ? "" : parties.group(3);
        if (!decimales.isEmpty()
                && decimales.length() > 2
                && !decimales.substring(2).matches("0*")) {
            releve.faute(numero, "« " + texte + " » a plus de deux décimales.");
            return 0;
        }
        long valeur = Long.parseLong("0" + parties.group(2)) * 100 + Long.parseLong((decimales + "00").substring(0, 2));
        return parties.group(1).equals("-") ? -valeur : valeur;
    }

    private String sansMilliers(String texte) {
        if (!MILLIERS.matcher(texte).matches()) return texte;
        if (!milliersDits)
            releve.supposition(numero, "« %s » est lu sans ses espaces, que le texte ne veut pas.".formatted(texte));
        milliersDits = true;
        return texte.replaceAll("[ \\u00a0\\u2009\\u202f]", "");
    }

    private @Nullable BigDecimal devise() {
        var texte = sansMilliers(zone(Montantdevise));
        if (texte.isEmpty()) return null;
        if (MONTANT.matcher(texte).matches()) return new BigDecimal(texte.replace(',', '.'));
        releve.faute(numero, "« " + texte + " » n'est pas un montant en devise.");
        return null;
    }

    private @Nullable String codeDeDevise() {
        var code = zone(Idevise).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return null;
        if (!code.matches("[A-Z]{3}"))
            releve.faute(numero, "« " + code + " » n'est pas un code de devise : trois lettres, comme EUR.");
        return code;
    }

    private String auxiliaire() {
        var code = zone(CompAuxNum);
        if (code.length() > 40 || code.indexOf('|') >= 0)
            releve.faute(
                    numero,
                    "« " + code
                            + " » ne peut pas être un compte auxiliaire : quarante caractères au plus, sans barre.");
        return code;
    }

    private @Nullable LocalDate dateObligatoire(ColonneFec colonne) {
        var texte = obligatoire(colonne);
        if (texte.equals("00000000"))
            releve.faute(numero, "%s : « %s » n'est pas un jour du calendrier.".formatted(colonne.name(), texte));
        return texte.isEmpty() ? null : date(colonne);
    }

    private @Nullable LocalDate date(ColonneFec colonne) {
        var texte = zone(colonne);
        if (texte.isEmpty() || estSansDate(texte)) return null;
        var connu = jours.get(texte);
        if (connu != null) return connu;
        try {
            if (DATE.matcher(texte).matches()) {
                var jour = LocalDate.of(
                        Integer.parseInt(texte.substring(0, 4)),
                        Integer.parseInt(texte.substring(4, 6)),
                        Integer.parseInt(texte.substring(6)));
                jours.put(texte, jour);
                return jour;
            }
        } catch (DateTimeException _) {
            // Le 30 février a la bonne forme et n'existe pas : même refus.
        }
        releve.faute(
                numero,
                "%s : « %s » n'est pas un jour du calendrier, écrit AAAAMMJJ%s."
                        .formatted(colonne.name(), texte, attendue(texte)));
        return null;
    }

    /// La date que la zone aurait dû porter, quand on la comprend : l'importer serait deviner le jour et le mois.
    private static String attendue(String texte) {
        var lue = FRANCAISE.matcher(texte);
        return lue.matches() ? ", comme " + lue.group(3) + lue.group(2) + lue.group(1) : "";
    }

    /// Des logiciels écrivent « 00000000 » là où il n'y a pas de date.
    private boolean estSansDate(String texte) {
        if (!texte.equals("00000000")) return false;
        if (!zerosDits) releve.supposition(numero, "Une date « 00000000 » est lue comme absente.");
        zerosDits = true;
        return true;
    }

    private String obligatoire(ColonneFec colonne) {
        var texte = zone(colonne);
        if (texte.isEmpty()) releve.faute(numero, "La zone " + colonne.name() + " est vide.");
        return texte;
    }

    private String zone(ColonneFec colonne) {
        var place = places.get(colonne);
        if (place == null || place >= zones.length) return "";
        var texte = Texte.enUneLigne(zones[place]);
        var zone = GUILLEMETS.matcher(texte).matches()
                ? texte.substring(1, texte.length() - 1).replace("\"\"", "\"").strip()
                : texte;
        return textes.computeIfAbsent(zone, _ -> zone);
    }
}
