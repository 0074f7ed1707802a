package coop.essaim.commun.page.liste;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Envoie une feuille au navigateur, toujours en pièce à enregistrer, jamais à afficher.
public final class Telechargement {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Telechargement() {}

    /// @param nom nom du fichier sans extension
    public static <T> void csv(HttpServletResponse reponse, String nom, Feuille<T> feuille, Iterator<T> lignes)
            throws IOException {
        annoncer(reponse, "text/csv;charset=UTF-8", nom + ".csv");
        ExportCsv.ecrire(feuille, lignes, reponse.getOutputStream());
    }

    /// @param nom nom du fichier sans extension
    public static <T> void xlsx(HttpServletResponse reponse, String nom, Feuille<T> feuille, Iterator<T> lignes)
            throws IOException {
        annoncer(reponse, XLSX, nom + ".xlsx");
        ExportXlsx.ecrire(feuille, lignes, reponse.getOutputStream());
    }

    /// Un classeur de plusieurs feuilles.
    ///
    /// @param nom nom du fichier sans extension
    public static void xlsx(HttpServletResponse reponse, String nom, List<Onglet<?>> onglets) throws IOException {
        annoncer(reponse, XLSX, nom + ".xlsx");
        ExportXlsx.ecrire(onglets, reponse.getOutputStream());
    }

    private static void annoncer(HttpServletResponse reponse, String type, String nom) {
        reponse.setContentType(type);
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(nom, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        reponse.setHeader("X-Content-Type-Options", "nosniff");
    }
}
