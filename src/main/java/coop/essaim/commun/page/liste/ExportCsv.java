package coop.essaim.commun.page.liste;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Un fichier CSV que les tableurs français ouvrent d'un double clic : point-virgule, virgule décimale, UTF-8 annoncé.
///
/// Les lignes s'écrivent à mesure qu'elles arrivent.
public final class ExportCsv {

    private static final char ANNONCE_UTF8 = '\ufeff';

    private ExportCsv() {}

    public static <T> void ecrire(Feuille<T> feuille, Iterator<T> lignes, OutputStream sortie) throws IOException {
        var texte = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        texte.write(ANNONCE_UTF8);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(texte)) {
            csv.writeRecord(feuille.colonnes().stream()
                    .map(colonne -> Feuille.neutralise(colonne.libelle()))
                    .toList());
            while (lignes.hasNext()) {
                var ligne = lignes.next();
                csv.writeRecord(feuille.colonnes().stream()
                        .map(colonne -> cellule(colonne.valeur().apply(ligne)))
                        .toList());
            }
        }
    }

    static String cellule(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "";
            case Montant montant -> nombre(montant.enEuros());
            case BigDecimal nombre -> nombre(nombre);
            case Long nombre -> nombre.toString();
            case Integer nombre -> nombre.toString();
            case Boolean oui -> oui ? "oui" : "non";
            case LocalDate jour -> EnFrancais.enTableau(jour);
            case Instant instant -> EnFrancais.enTableau(instant);
            default -> Feuille.neutralise(valeur.toString());
        };
    }

    private static String nombre(BigDecimal nombre) {
        return nombre.toPlainString().replace('.', ',');
    }
}
