package coop.essaim.documents;

import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Une pièce se télécharge, jamais ne s'affiche dans nos pages : le navigateur ne lui prête ni type, ni script.
@Controller
@RequestMapping("/documents/{id}")
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    @AccesConnecte(raison = "l'objet auquel la pièce appartient décide de qui la lit")
    void telecharger(@PathVariable DocumentId id, Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        switch (documents.lire(id, visiteur)) {
            case Lecture.Introuvable() -> reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            case Lecture.Permise(var document) -> envoyer(document, reponse);
        }
    }

    private void envoyer(Document document, HttpServletResponse reponse) throws IOException {
        reponse.setContentType(document.type().mime());
        reponse.setContentLength(document.taille());
        reponse.setHeader("Content-Disposition", NomDeFichier.enTete(document.nom()));
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        reponse.setHeader("Cache-Control", "no-store");
        reponse.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        reponse.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        documents.ecrireDans(document, reponse.getOutputStream());
    }
}
