package coop.essaim.commun.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Un fichier fait sur-le-champ, envoyé sans que rien ne le garde en chemin. Ce qui est rangé se lit par les documents,
/// ce qui s'emporte d'une liste par [coop.essaim.commun.page.liste.Telechargement].
public final class FichierEnvoye {

    private FichierEnvoye() {}

    /// Un PDF à enregistrer.
    ///
    /// @param nom avec son extension
    public static ResponseEntity<byte[]> pdf(String nom, byte[] octets) {
        return aEnregistrer(MediaType.APPLICATION_PDF, nom, octets);
    }

    /// Le même, pour une page qui peut aussi bien se montrer.
    public static void ecrirePdf(HttpServletResponse reponse, String nom, byte[] octets) throws IOException {
        pdf(nom, octets).getHeaders().forEach((entete, valeurs) -> reponse.setHeader(entete, valeurs.getFirst()));
        reponse.setContentLength(octets.length);
        reponse.getOutputStream().write(octets);
    }

    /// Un PDF que le navigateur montre dans sa page.
    public static ResponseEntity<byte[]> pdfALire(String nom, byte[] octets) {
        return envoyer(ContentDisposition.inline(), MediaType.APPLICATION_PDF, nom, octets);
    }

    public static ResponseEntity<byte[]> aEnregistrer(MediaType type, String nom, byte[] octets) {
        return envoyer(ContentDisposition.attachment(), type, nom, octets);
    }

    private static ResponseEntity<byte[]> envoyer(
            ContentDisposition.Builder sort, MediaType type, String nom, byte[] octets) {
        // Sans accent, le nom se lit tel quel : l'autre écriture n'est pas de toutes les boîtes de dialogue.
        var nomme = StandardCharsets.US_ASCII.newEncoder().canEncode(nom)
                ? sort.filename(nom)
                : sort.filename(nom, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, nomme.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(octets);
    }
}
