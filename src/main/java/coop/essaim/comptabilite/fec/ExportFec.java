package coop.essaim.comptabilite.fec;

import coop.essaim.commun.Siren;
import coop.essaim.comptabilite.plan.Exercice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Écrit le FEC d'un exercice à la lettre de l'art. A47 A-1 : dix-huit zones, tabulations, virgule, ISO 8859-15,
/// à-nouveaux d'abord puis l'ordre de validation, sans opération interne ni écriture au brouillard.
@Service
public class ExportFec {

    private final FecSql sql;

    ExportFec(FecSql sql) {
        this.sql = sql;
    }

    /// `SirenFECAAAAMMJJ.txt`, la date étant celle de la clôture.
    public static String nom(Siren siren, Exercice exercice) {
        return siren.chiffres() + "FEC" + DateTimeFormatter.BASIC_ISO_DATE.format(exercice.au()) + ".txt";
    }

    /// La lecture que fait l'export, pour la mesurer nue.
    public static String requete(Exercice exercice) {
        return FecSql.LIGNES.formatted(exercice.id());
    }

    /// Ce qui est écrit, et ce qui ne l'est pas.
    ///
    /// @param lignes lignes écrites, sans l'en-tête
    /// @param brouillard écritures laissées de côté : un FEC ne contient que du validé
    /// @param sansPiece lignes reprises d'un fichier qui ne leur donnait pas de référence de pièce
    public record Bilan(long lignes, long brouillard, long sansPiece) {}

    /// Les lignes que le FEC rendra sans référence de pièce, comme le fichier d'où elles viennent.
    long sansPiece(Exercice exercice) {
        return sql.sansPiece(exercice.id());
    }

    /// Mémoire constante, quelle que soit la taille de l'exercice.
    @Transactional(readOnly = true)
    public Bilan ecrire(Exercice exercice, OutputStream sortie) {
        try {
            var tampon = new BufferedOutputStream(sortie, 1 << 16);
            tampon.write(Arrays.stream(ColonneFec.values())
                    .map(Enum::name)
                    .collect(Collectors.joining("\t", "", "\r\n"))
                    .getBytes(TexteFec.LATIN9));
            var miseEnForme = new MiseEnFormeFec(tampon);
            sql.verser(exercice.id(), miseEnForme);
            tampon.flush();
            return new Bilan(miseEnForme.lignes(), sql.auBrouillard(exercice.id()), sansPiece(exercice));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
