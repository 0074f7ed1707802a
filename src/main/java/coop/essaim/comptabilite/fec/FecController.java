package coop.essaim.comptabilite.fec;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.droit.Exige;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Le FEC d'un exercice : ce qui ne va pas avant de le remettre, puis le fichier et sa description.
@Controller
@RequestMapping(FecController.CHEMIN)
@Exige(DroitsComptabilite.EXPORTER_FEC)
class FecController {

    static final String CHEMIN = "/comptabilite/fec";

    private final Exercices exercices;
    private final ExportFec export;
    private final Clotures clotures;
    private final Cooperatives cooperatives;

    FecController(Exercices exercices, ExportFec export, Clotures clotures, Cooperatives cooperatives) {
        this.exercices = exercices;
        this.export = export;
        this.clotures = clotures;
        this.cooperatives = cooperatives;
    }

    @GetMapping
    String preparer(@RequestParam(required = false) @Nullable Integer exercice, Model page) {
        var tous = exercices.tous();
        var choisi = exercice == null ? (tous.isEmpty() ? null : tous.getLast()) : connu(exercice);
        page.addAttribute("exercices", tous);
        page.addAttribute("exercice", choisi);
        page.addAttribute("anomalies", choisi == null ? List.of() : clotures.controler(choisi.au(), true));
        page.addAttribute("sansPiece", choisi == null ? 0L : export.sansPiece(choisi));
        page.addAttribute(
                "siren", cooperatives.actuelle().map(Cooperative::siren).orElse(null));
        return "comptabilite/fec/fec";
    }

    @GetMapping("/fichier")
    void telecharger(@RequestParam(required = false) @Nullable Integer exercice, HttpServletResponse reponse)
            throws IOException {
        var choisi = connu(exercice);
        annoncer(reponse, "text/plain;charset=ISO-8859-15", nom(choisi));
        export.ecrire(choisi, reponse.getOutputStream());
    }

    @GetMapping("/description")
    void decrire(@RequestParam(required = false) @Nullable Integer exercice, HttpServletResponse reponse)
            throws IOException {
        var choisi = connu(exercice);
        var nom = nom(choisi);
        var bilan = export.ecrire(choisi, OutputStream.nullOutputStream());
        annoncer(reponse, "text/plain;charset=UTF-8", nom.replace(".txt", "-description.txt"));
        reponse.getOutputStream().write(DescriptionFec.de(nom, choisi, bilan).getBytes(StandardCharsets.UTF_8));
    }

    private Exercice connu(@Nullable Integer id) {
        return exercices.tous().stream()
                .filter(x -> id != null && x.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String nom(Exercice exercice) {
        return cooperatives
                .actuelle()
                .map(c -> ExportFec.nom(c.siren(), exercice))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void annoncer(HttpServletResponse reponse, String type, String nom) {
        reponse.setContentType(type);
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(nom).build().toString());
        reponse.setHeader("X-Content-Type-Options", "nosniff");
    }
}
