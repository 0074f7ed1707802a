package coop.essaim.commun.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Les fichiers servis tels quels : feuilles de style, scripts, marque.
///
/// Une seule empreinte, celle de tous les fichiers ensemble, fait partie de leur adresse : le navigateur les garde un
/// an, et un changement de n'importe lequel change toutes les adresses, y compris celles que les feuilles de style
/// s'importent entre elles. De Tabler et de htmx, seuls deux fichiers sont servis.
@Component
public class Statiques {

    public static final String RACINE = "/statique/";

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    static final String TABLER = WEBJARS + "tabler__core/1.4.0/dist/css/tabler.min.css";
    static final String HTMX = WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js";
    static final String DOSSIER = "classpath:/static/";

    private final String empreinte = empreinte();

    /// @param fichier chemin sous `static/`, ou `tabler.min.css`, ou `htmx.min.js`
    public String url(String fichier) {
        return prefixe() + fichier;
    }

    String prefixe() {
        return RACINE + empreinte + "/";
    }

    private static String empreinte() {
        try {
            var somme = MessageDigest.getInstance("SHA-256");
            for (var fichier : fichiers()) somme.update(fichier.getContentAsByteArray());
            return HexFormat.of().formatHex(somme.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> fichiers() throws IOException {
        var chercheur = new PathMatchingResourcePatternResolver();
        var fichiers = new java.util.ArrayList<Resource>();
        Arrays.stream(chercheur.getResources(DOSSIER + "**"))
                .filter(Resource::isReadable)
                .filter(f -> f.getFilename() != null && f.getFilename().contains("."))
                .sorted(Comparator.comparing(Resource::getDescription))
                .forEach(fichiers::add);
        fichiers.add(chercheur.getResource(TABLER));
        fichiers.add(chercheur.getResource(HTMX));
        return fichiers;
    }
}
