package coop.essaim.commun.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Un programme du système mené à son terme : son code, et tout ce qu'il a dit.
record Execution(int code, String texte) {

    static Execution de(List<String> commande) throws IOException {
        return de(commande, "");
    }

    /// @param entree ce que le programme lit : un secret y passe, que la ligne de commande montrerait à toute la
    /// machine
    static Execution de(List<String> commande, String entree) throws IOException {
        var processus = new ProcessBuilder(commande).redirectErrorStream(true).start();
        try (var ecriture = processus.getOutputStream()) {
            ecriture.write(entree.getBytes(StandardCharsets.UTF_8));
        }
        var texte = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Execution(processus.waitFor(), texte);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    boolean reussie() {
        return code == 0;
    }
}
