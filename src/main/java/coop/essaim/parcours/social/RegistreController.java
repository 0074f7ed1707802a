package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.papier.Papiers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Le registre unique du personnel, à l'écran et sous les formes qu'un contrôle emporte.
@Controller
@Exige(DroitsParcours.SOCIAL)
class RegistreController {

    private static final String CHEMIN = "/registre-du-personnel";

    private static final Feuille<LigneDuRegistre> FEUILLE = Feuille.<LigneDuRegistre>de("Registre du personnel")
            .colonne("N°", LigneDuRegistre::rang)
            .colonne("Nom", LigneDuRegistre::nom)
            .colonne("Prénom", LigneDuRegistre::prenom)
            .colonne("Sexe", LigneDuRegistre::sexe)
            .colonne("Naissance", LigneDuRegistre::naissance)
            .colonne("Nationalité", LigneDuRegistre::pays)
            .colonne("Titre de travail", LigneDuRegistre::titre)
            .colonne("Emploi", LigneDuRegistre::emploi)
            .colonne("Contrat", LigneDuRegistre::typeDeContrat)
            .colonne("Entrée", LigneDuRegistre::entree)
            .colonne("Sortie", LigneDuRegistre::sortie)
            .colonne("Radiation", LigneDuRegistre::radiation);

    private final RegistreSql sql;
    private final Papiers papiers;
    private final Clock horloge;

    RegistreController(RegistreSql sql, Papiers papiers, Clock horloge) {
        this.sql = sql;
        this.papiers = papiers;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(Model page) {
        var lignes = sql.tout();
        page.addAttribute("lignes", lignes);
        page.addAttribute(
                "presents",
                lignes.stream()
                        .filter(l -> l.sortie() == null && l.radiation() == null)
                        .count());
        page.addAttribute(
                "incompletes",
                lignes.stream()
                        .filter(l -> l.sortie() == null && !l.estEntiere())
                        .count());
        return "parcours/social/registre";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "registre-du-personnel", FEUILLE, sql.tout().iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "registre-du-personnel", FEUILLE, sql.tout().iterator());
    }

    @GetMapping(CHEMIN + ".pdf")
    ResponseEntity<byte[]> pdf() {
        var jour = LocalDate.now(horloge);
        var octets = papiers.imprimer(
                "Registre unique du personnel",
                "parcours/social/registre-papier",
                jour,
                Map.of("lignes", sql.tout(), "jour", jour));
        return FichierEnvoye.pdf("registre-du-personnel.pdf", octets);
    }
}
