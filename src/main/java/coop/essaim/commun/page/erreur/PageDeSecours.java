package coop.essaim.commun.page.erreur;

import coop.essaim.commun.exploitation.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// Le dernier recours, quand la page d'erreur elle-même n'a pu se faire : du HTML nu, sans gabarit, ni session, ni
/// base.
///
/// Tomcat l'instancie par son nom : elle est donc publique.
public final class PageDeSecours extends ErrorReportValve {

    @Override
    protected void report(Request demande, Response reponse, Throwable cause) {
        int statut = reponse.getStatus();
        if (statut < 400 || reponse.getContentWritten() > 0 || !reponse.setErrorReported()) return;
        var explication = Explication.de(statut);
        var html = """
                <!doctype html>
                <html lang="fr">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><strong>%s</strong></p>
                <p><a href="/">Revenir à l’accueil</a></p>
                <p>Référence à donner à l’équipe d’appui : <strong>%s</strong> (code %d).</p></main></body>
                </html>
                """.formatted(
                        explication.titre(),
                        explication.titre(),
                        explication.constat(),
                        explication.conseil(),
                        Reference.de(demande.getRequest()),
                        statut);
        try {
            reponse.setContentType("text/html;charset=UTF-8");
            reponse.setHeader("Content-Security-Policy", "default-src 'none'");
            reponse.setHeader("X-Content-Type-Options", "nosniff");
            reponse.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
            reponse.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
