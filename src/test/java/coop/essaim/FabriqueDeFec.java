package coop.essaim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Un FEC tiré d'une graine : ses comptes, ses montants, et la façon de l'écrire (séparateur, décimales, sens, jeu de
/// caractères, numéros) ; et ce qu'il vaut, calculé en l'écrivant.
final class FabriqueDeFec {

    private static final List<String> COMPTES = List.of(
            "101300", "106100", "110000", "164000", "205000", "218300", "275000", "371000", "401000", "411000",
            "421000", "431000", "437000", "444000", "445660", "445710", "455000", "467000", "486000", "512000",
            "530000", "601000", "606300", "607000", "613200", "622600", "625100", "635110", "641100", "645100",
            "651000", "661100", "671200", "701000", "706000", "707000", "708500", "741000", "758000", "768000",
            "771800");

    private static final List<String> ZONES = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private final Random hasard;
    private final int annee;
    private final String separateur;
    private final String fin;
    private final Charset jeu;
    private final boolean marque;
    private final boolean point;
    private final boolean montantEtSens;
    private final boolean zeroVide;
    private final boolean majuscules;
    private final int longueur;
    private final boolean numerosParJournal;

    private final Map<String, Long> soldes = new TreeMap<>();
    private final StringBuilder texte = new StringBuilder();
    private long debits;

    FabriqueDeFec(int graine, int annee) {
        this.hasard = new Random(graine);
        this.annee = annee;
        separateur = graine % 2 == 0 ? "|" : "\t";
        fin = graine % 3 == 0 ? "\n" : "\r\n";
        jeu = List.of(StandardCharsets.UTF_8, Charset.forName("ISO-8859-15"), Charset.forName("windows-1252"))
                .get(graine % 3);
        marque = jeu.equals(StandardCharsets.UTF_8) && graine % 2 == 0;
        point = graine % 4 == 1;
        montantEtSens = graine % 5 == 2;
        zeroVide = graine % 4 == 3;
        majuscules = graine % 5 == 4;
        longueur = List.of(6, 8, 10, 7).get(graine % 4);
        numerosParJournal = graine % 2 == 1;
        ecrire();
    }

    byte[] octets() {
        return ((marque ? "\ufeff" : "") + texte).getBytes(jeu);
    }

    /// Débit moins crédit, en centimes, par compte.
    Map<String, Long> soldes() {
        return soldes;
    }

    long debits() {
        return debits;
    }

    long resultat() {
        return -soldes.entrySet().stream()
                .filter(e -> e.getKey().startsWith("6") || e.getKey().startsWith("7"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        return "%s %s, %s chiffres, %s%s"
                .formatted(
                        jeu,
                        separateur.equals("|") ? "barres" : "tabulations",
                        longueur,
                        point ? "point " : "virgule ",
                        montantEtSens ? "montant et sens" : "débit et crédit");
    }

    private void ecrire() {
        var zones = new ArrayList<>(ZONES);
        if (montantEtSens) {
            zones.set(11, "Montant");
            zones.set(12, "Sens");
        }
        var entete = String.join(separateur, zones);
        texte.append(majuscules ? entete.toUpperCase(Locale.ROOT) : entete).append(fin);
        var rangs = new TreeMap<String, Integer>();
        for (int numero = 1; numero <= 60; numero++) {
            var journal = List.of("VT", "HA", "BQ1", "OD").get(hasard.nextInt(4));
            int sien = rangs.merge(journal, 1, Integer::sum);
            ecriture(journal, numerosParJournal ? "" + sien : journal + "-%05d".formatted(numero), numero);
        }
    }

    private void ecriture(String journal, String numero, int rang) {
        var jour = "%d%02d%02d".formatted(annee, 1 + rang * 11 / 60, 1 + rang % 28);
        int lignes = 2 + hasard.nextInt(4);
        long reste = 0;
        for (int i = 0; i < lignes; i++) {
            long montant =
                    i == lignes - 1 ? -reste : (hasard.nextInt(400_000) + 1) * (hasard.nextInt(3) == 0 ? -1L : 1L);
            if (montant == 0) montant = 1; // n'arrive qu'à une dernière ligne, que la suivante rattrape
            reste += montant;
            ligne(journal, numero, jour, montant);
        }
        if (reste != 0) ligne(journal, numero, jour, -reste);
    }

    private void ligne(String journal, String numero, String jour, long montant) {
        var court = COMPTES.get(hasard.nextInt(COMPTES.size()));
        var compte = longueur > 6 ? court + "0".repeat(longueur - 6) : court;
        boolean tiers = court.startsWith("40") || court.startsWith("411");
        soldes.merge(compte, montant, Long::sum);
        debits += Math.max(0, montant);
        var zones = List.of(
                journal,
                "Journal d’été".replace('’', '\''),
                numero,
                jour,
                compte,
                "Compte à vérifier n° " + court,
                tiers ? "T" + court : "",
                tiers ? "Société de l'Écluse" : "",
                "P" + numero,
                jour,
                "Libellé œuvré, août".replace("œ", jeu.equals(StandardCharsets.UTF_8) ? "œ" : "oe"),
                montantEtSens ? centimes(Math.abs(montant)) : montant > 0 ? centimes(montant) : zero(),
                montantEtSens ? (montant > 0 ? "D" : "C") : montant < 0 ? centimes(-montant) : zero(),
                "",
                "",
                jour,
                "",
                "");
        texte.append(String.join(separateur, zones)).append(fin);
    }

    private String zero() {
        return zeroVide ? "" : centimes(0);
    }

    private String centimes(long montant) {
        return montant / 100 + (point ? "." : ",") + "%02d".formatted(montant % 100);
    }
}
