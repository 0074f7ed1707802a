package coop.essaim.facturation.relance;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.facturation.DroitsFacturation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Le relevé d'un client : ce qu'il doit aujourd'hui, à l'écran, sur papier et en fichier.
@Controller
@RequestMapping("/relances/clients/{client}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class RelevesController {

    private static final Feuille<Releve.Ligne> FEUILLE = Feuille.<Releve.Ligne>de("Relevé")
            .colonne("Pièce", Releve.Ligne::libelle)
            .colonne("Date", Releve.Ligne::date)
            .colonne("Échéance", Releve.Ligne::echeance)
            .colonne("Montant", Releve.Ligne::montant)
            .colonne("Reste dû", Releve.Ligne::reste)
            .colonne("Relance", Releve.Ligne::relance)
            .colonne("Contestée", ligne -> ligne.contestee() ? "oui" : null);

    private final LectureDesReleves lecture;
    private final PapierDeReleve papier;

    RelevesController(LectureDesReleves lecture, PapierDeReleve papier) {
        this.lecture = lecture;
        this.papier = papier;
    }

    @GetMapping
    String lire(@PathVariable UUID client, Visiteur visiteur, Model page) {
        page.addAttribute("client", client);
        page.addAttribute("releve", lecture.releve(client, visiteur));
        return "facturation/relance/releve";
    }

    @GetMapping("/releve.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable UUID client, Visiteur visiteur) {
        var fiche = lecture.visible(client, visiteur);
        return FichierEnvoye.pdf(
                "Relevé " + fiche.nom() + ".pdf", papier.imprimer(lecture.releve(fiche, visiteur), fiche));
    }

    @GetMapping("/releve.csv")
    void csv(@PathVariable UUID client, Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        var releve = lecture.releve(client, visiteur);
        Telechargement.csv(
                reponse, "Relevé " + releve.client(), FEUILLE, releve.lignes().iterator());
    }

    @GetMapping("/releve.xlsx")
    void xlsx(@PathVariable UUID client, Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        var releve = lecture.releve(client, visiteur);
        Telechargement.xlsx(
                reponse, "Relevé " + releve.client(), FEUILLE, releve.lignes().iterator());
    }
}
