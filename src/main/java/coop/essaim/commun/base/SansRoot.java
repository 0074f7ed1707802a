package coop.essaim.commun.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuse de tourner sous root. Sous root, donc, ses programmes passent par un espace d'utilisateurs qui
/// le lui cache (les fichiers restent à root) ou, là où le système l'interdit, par un compte sans privilège à qui le
/// dossier est donné. Un compte ordinaire n'a besoin de rien.
final class SansRoot {

    /// Le compte de repli : celui de PostgreSQL s'il existe, sinon celui que tout système possède.
    private static final List<String> COMPTES = List.of("postgres", "nobody");

    private SansRoot() {}

    /// Les mots à mettre devant la commande.
    static List<String> prefixe(DossierDeDonnees dossier) {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (reussit(List.of("unshare", "-U", "true")) && !appartientAUnAutre(dossier)) return List.of("unshare", "-U");
        for (var compte : COMPTES) {
            var prefixe = List.of("setpriv", "--reuid=" + compte, "--regid=" + groupe(compte), "--clear-groups");
            if (!reussit(avec(prefixe, List.of("true")))) continue;
            donner(dossier, compte);
            if (reussit(avec(prefixe, List.of("test", "-w", dossier.racine().toString())))) return prefixe;
            throw new DemarrageRefuse("Le compte " + compte
                    + ", qui fait tourner PostgreSQL à la place de root, n'atteint "
                    + "pas le dossier " + dossier.racine() + " : choisissez avec --donnees un dossier hors de /root, "
                    + "par exemple /var/lib/essaim.");
        }
        throw new DemarrageRefuse("PostgreSQL refuse de tourner sous root, et cette machine n'offre ni espace "
                + "d'utilisateurs ni la commande setpriv : lancez ./essaim avec un compte ordinaire.");
    }

    static List<String> avec(List<String> prefixe, List<String> commande) {
        var complete = new ArrayList<>(prefixe);
        complete.addAll(commande);
        return complete;
    }

    /// Un dossier donné une fois à un compte lui reste, même si l'espace d'utilisateurs est permis depuis.
    private static boolean appartientAUnAutre(DossierDeDonnees dossier) {
        try {
            return dossier.contientUneBase()
                    && !"root".equals(Files.getOwner(dossier.grappe()).getName());
        } catch (IOException _) {
            return false;
        }
    }

    private static void donner(DossierDeDonnees dossier, String compte) {
        var proprietaire = compte + ":" + groupe(compte);
        reussit(List.of("chown", "-R", proprietaire, dossier.racine().toString()));
        // Sauf la clé : qui tiendrait la base ne doit pas tenir aussi ce qui ouvre ses secrets.
        var cle = dossier.racine().resolve("cle");
        if (Files.exists(cle)) reussit(List.of("chown", "root", cle.toString()));
    }

    private static String groupe(String compte) {
        return compte.equals("nobody") && Files.isDirectory(Path.of("/etc/apt")) ? "nogroup" : compte;
    }

    private static boolean reussit(List<String> commande) {
        try {
            return new ProcessBuilder(commande)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false; // la commande n'existe pas ici
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
