package coop.essaim.commun.page.liste;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Un classeur où un montant se somme et une date se trie. Les lignes partent par paquets : la mémoire ne croît pas.
public final class ExportXlsx {

    private static final int LIGNES_PAR_PAQUET = 500;
    private static final int LARGEUR = 18;
    private static final int LARGEUR_AU_PLUS = 60;
    private static final String FORMAT_MONTANT = "#,##0.00 \"€\"";
    private static final String FORMAT_DATE = "dd/mm/yyyy";
    private static final String FORMAT_INSTANT = "dd/mm/yyyy hh:mm";

    private ExportXlsx() {}

    public static <T> void ecrire(Feuille<T> feuille, Iterator<T> lignes, OutputStream sortie) throws IOException {
        try (var classeur = new Workbook(sortie, "Essaim", "1.0")) {
            remplir(classeur, feuille, lignes);
        }
    }

    public static void ecrire(List<Onglet<?>> onglets, OutputStream sortie) throws IOException {
        try (var classeur = new Workbook(sortie, "Essaim", "1.0")) {
            for (var onglet : onglets) remplir(classeur, onglet);
        }
    }

    private static <T> void remplir(Workbook classeur, Onglet<T> onglet) throws IOException {
        remplir(classeur, onglet.feuille(), onglet.lignes().iterator());
    }

    private static <T> void remplir(Workbook classeur, Feuille<T> feuille, Iterator<T> lignes) throws IOException {
        var page = classeur.newWorksheet(nomDeFeuille(feuille.titre()));
        entetes(feuille, page);
        var largeurs = new int[feuille.colonnes().size()];
        for (int rang = 1; lignes.hasNext(); rang++) {
            var ligne = lignes.next();
            for (int c = 0; c < feuille.colonnes().size(); c++) {
                var valeur = feuille.colonnes().get(c).valeur().apply(ligne);
                poser(page, rang, c, valeur);
                if (valeur != null && rang <= LIGNES_PAR_PAQUET)
                    largeurs[c] = Math.max(largeurs[c], valeur.toString().length());
            }
            if (rang == LIGNES_PAR_PAQUET) elargir(page, largeurs);
            if (rang % LIGNES_PAR_PAQUET == 0) page.flush();
            else if (!lignes.hasNext() && rang < LIGNES_PAR_PAQUET) elargir(page, largeurs);
        }
        page.finish();
    }

    /// Un libellé long se lit en entier : le premier paquet donne sa largeur à chaque colonne, entre deux bornes.
    private static void elargir(Worksheet page, int[] largeurs) {
        for (int c = 0; c < largeurs.length; c++) page.width(c, Math.clamp(largeurs[c] + 2L, LARGEUR, LARGEUR_AU_PLUS));
    }

    private static void entetes(Feuille<?> feuille, Worksheet page) throws IOException {
        page.freezePane(0, 1);
        for (int c = 0; c < feuille.colonnes().size(); c++) {
            page.width(c, LARGEUR);
            page.value(0, c, Feuille.neutralise(feuille.colonnes().get(c).libelle()));
            page.style(0, c).bold().set();
        }
    }

    private static void poser(Worksheet page, int rang, int c, @Nullable Object valeur) {
        switch (valeur) {
            case null -> {}
            case Montant montant -> {
                page.value(rang, c, montant.enEuros());
                page.style(rang, c).format(FORMAT_MONTANT).set();
            }
            case BigDecimal nombre -> page.value(rang, c, nombre);
            case Long nombre -> page.value(rang, c, nombre);
            case Integer nombre -> page.value(rang, c, nombre);
            case Boolean oui -> page.value(rang, c, oui ? "oui" : "non");
            case LocalDate jour -> {
                page.value(rang, c, jour);
                page.style(rang, c).format(FORMAT_DATE).set();
            }
            case Instant instant -> {
                page.value(rang, c, instant.atZone(EnFrancais.PARIS).toLocalDateTime());
                page.style(rang, c).format(FORMAT_INSTANT).set();
            }
            default -> page.value(rang, c, Feuille.neutralise(imprimable(valeur.toString())));
        }
    }

    /// XML 1.0 refuse les caractères de commande : un classeur qui en contient ne s'ouvre pas.
    private static String imprimable(String texte) {
        return texte.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }

    private static String nomDeFeuille(String titre) {
        var nom = titre.replaceAll("[\\[\\]*?/\\\\:]", " ");
        return nom.length() > 31 ? nom.substring(0, 31) : nom;
    }
}
