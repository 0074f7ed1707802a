package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Lien;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.etat.Rapport.Critere;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Journaux;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.comptabilite.rapport.Cadrage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Les rapports à l'écran : du chiffre à ses lignes, d'une ligne à son écriture et à sa pièce.
@Controller
@RequestMapping(Rapport.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class RapportsController {

    private final Redactions redactions;
    private final Demandes demandes;
    private final Exercices exercices;
    private final Sections sections;
    private final Journaux journaux;

    RapportsController(
            Redactions redactions, Demandes demandes, Exercices exercices, Sections sections, Journaux journaux) {
        this.redactions = redactions;
        this.demandes = demandes;
        this.exercices = exercices;
        this.sections = sections;
        this.journaux = journaux;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute(
                "rapports",
                Rapport.offerts().stream()
                        .map(r -> new EntreeDeRapport(r.titre(), r.resume(), r.chemin()))
                        .toList());
        page.addAttribute("vide", exercices.tous().isEmpty());
        return "comptabilite/etat/rapports";
    }

    @GetMapping("/{rapport:[a-z-]+}")
    String lire(
            @PathVariable("rapport") String code,
            @ModelAttribute FiltreSaisie filtre,
            BindingResult refus,
            Model page) {
        var rapport = Demandes.connu(code, filtre);
        var cadrage = demandes.cadrer(rapport, filtre, refus);
        var montree = cadrage == null
                ? new Redactions.Page(null, null)
                : redactions.page(rapport, cadrage, filtre.precisions(), filtre.apres());
        page.addAttribute("rapport", montrer(rapport, montree, cadrage, filtre));
        return "comptabilite/etat/rapport";
    }

    private RapportPage montrer(
            Rapport rapport, Redactions.Page montree, @Nullable Cadrage cadrage, FiltreSaisie filtre) {
        var filtres = filtre.adresse();
        var etat = montree.etat();
        return new RapportPage(
                etat == null ? rapport.titre() : etat.titre(),
                rapport.code(),
                etat,
                cadrage,
                sections.toutes().stream()
                        .map(s -> Option.de(s.code(), s.code() + " – " + s.libelle()))
                        .toList(),
                journaux.tous().stream()
                        .map(j -> Option.de(j.code(), j.code() + " – " + j.libelle()))
                        .toList(),
                periodes(rapport, filtres),
                new RapportPage.Fichiers(
                        Liens.adresse(rapport.chemin() + ".csv", filtres),
                        Liens.adresse(rapport.chemin() + ".xlsx", filtres),
                        Liens.adresse(rapport.chemin() + ".pdf", filtres)),
                filtre.apres() != null ? Liens.adresse(rapport.chemin(), filtres) : null,
                montree.suite() == null ? null : avec(rapport, filtres, "apres", montree.suite()),
                note(cadrage, filtre));
    }

    private List<Lien> periodes(Rapport rapport, Map<String, String> filtres) {
        var liens = new ArrayList<Lien>();
        for (var exercice : exercices.tous().reversed()) {
            var siens = new LinkedHashMap<>(filtres);
            if (rapport.offre(Critere.DEBUT)) siens.put("du", exercice.du().toString());
            liens.add(Lien.vers(
                    exercice.nom(), avec(rapport, siens, "au", exercice.au().toString())));
        }
        return liens.size() < 2 ? List.of() : liens.stream().limit(6).toList();
    }

    private static String avec(Rapport rapport, Map<String, String> filtres, String nom, String valeur) {
        var tous = new LinkedHashMap<>(filtres);
        tous.put(nom, valeur);
        return Liens.adresse(rapport.chemin(), tous);
    }

    private static @Nullable String note(@Nullable Cadrage cadrage, FiltreSaisie filtre) {
        if (cadrage == null) return null;
        var demande = EnFrancais.lireDate(filtre.du()).siLue();
        return demande.filter(du -> du.isBefore(cadrage.du())).isEmpty()
                ? null
                : "Une période ne chevauche pas deux exercices : elle commence ici le "
                        + EnFrancais.enFrancais(cadrage.du()) + ", au premier jour de celui qui contient sa fin.";
    }
}
