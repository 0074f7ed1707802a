package coop.essaim.accueil.frequentation;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.Periode;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Inscrits et reçus par lieu, par mois et sur l'année : ce qui justifie d'ouvrir un lieu, ou de le suspendre.
@Controller
@Exige(DroitsAccueil.FREQUENTATION)
class FrequentationController {

    private static final Feuille<Frequentation> FEUILLE = Feuille.<Frequentation>de("Fréquentation")
            .colonne("Lieu", Frequentation::lieu)
            .colonne("Mois", f -> f.mois() == null ? null : f.mois().toString())
            .colonne("Séances", Frequentation::seances)
            .colonne("Inscrits", Frequentation::inscrits)
            .colonne("Inscrits aux séances passées", Frequentation::attendus)
            .colonne("Reçus", Frequentation::recus)
            .colonne("Réorientés", Frequentation::reorientes);

    private final FrequentationSql sql;
    private final Clock horloge;

    FrequentationController(FrequentationSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @GetMapping("/accueil/frequentation")
    String lire(@RequestParam(required = false) @Nullable String annee, Model page) {
        int voulue = annee(annee);
        var lignes = lignes(voulue);
        var parLieu = new LinkedHashMap<String, Frequentation>();
        lignes.forEach(ligne -> parLieu.merge(ligne.lieu(), ligne, Frequentation::plus));
        var total = lignes.stream()
                .reduce(Frequentation::plus)
                .map(t -> new Frequentation(
                        "Total", null, t.seances(), t.inscrits(), t.attendus(), t.recus(), t.reorientes()))
                .orElseGet(() -> new Frequentation("Total", null, 0, 0, 0, 0, 0));
        page.addAttribute("annee", voulue);
        page.addAttribute("lignes", lignes);
        page.addAttribute("lieux", new ArrayList<>(parLieu.values()));
        page.addAttribute("total", total);
        return "accueil/frequentation/frequentation";
    }

    @GetMapping("/accueil/frequentation.csv")
    void csv(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse,
                "frequentation-" + annee(annee),
                FEUILLE,
                lignes(annee(annee)).iterator());
    }

    @GetMapping("/accueil/frequentation.xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse,
                "frequentation-" + annee(annee),
                FEUILLE,
                lignes(annee(annee)).iterator());
    }

    private List<Frequentation> lignes(int annee) {
        var periode = Periode.annee(annee);
        return sql.parMois(periode.debut(), periode.fin(), LocalDate.now(horloge));
    }

    private int annee(@Nullable String tapee) {
        return tapee != null && tapee.matches("20\\d\\d")
                ? Integer.parseInt(tapee)
                : LocalDate.now(horloge).getYear();
    }
}
