package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.VoletDeFiche;
import coop.essaim.personnes.VoletDeFiche.Volet;
import coop.essaim.personnes.suivi.Suivis;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// La fiche d'une personne, et la trace de ce qui y a été corrigé.
@Controller
@RequestMapping("/personnes/{id}")
@Exige(DroitsPersonnes.LIRE)
class PersonneController {

    private final FicheSql sql;
    private final DateesSql datees;
    private final Suivis suivis;
    private final Personnes personnes;
    private final List<VoletDeFiche> volets;
    private final Clock horloge;

    PersonneController(
            FicheSql sql,
            DateesSql datees,
            Suivis suivis,
            Personnes personnes,
            ObjectProvider<VoletDeFiche> volets,
            Clock horloge) {
        this.sql = sql;
        this.datees = datees;
        this.suivis = suivis;
        this.personnes = personnes;
        this.volets =
                volets.stream().sorted(Comparator.comparing(VoletDeFiche::rang)).toList();
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute(
                "fiche",
                new FichePage(
                        connue(id),
                        visiteur.peut(DroitsPersonnes.TENIR)
                                ? sql.identite(id)
                                : sql.identite(id).reduite(),
                        sql.contacts(id),
                        sql.provenance(id),
                        datees.adresses(id),
                        datees.emplois(id),
                        suivis.phrase(id, jour),
                        personnes.estSalarieeATempsComplet(id, jour),
                        volets(id, visiteur)));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("peutTenir", visiteur.peut(DroitsPersonnes.TENIR));
        page.addAttribute("peutConfier", visiteur.peut(DroitsPersonnes.PORTEFEUILLE));
        page.addAttribute("peutTenirLEquipe", visiteur.peut(DroitsPersonnes.EQUIPE));
        return "personnes/fiche/personne";
    }

    @GetMapping("/historique")
    @Exige(DroitsPersonnes.TENIR)
    String historique(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        page.addAttribute("enTete", connue(id));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("rectifications", sql.rectifications(id));
        page.addAttribute("suivis", suivis.historique(id));
        return "personnes/fiche/historique";
    }

    private List<Volet> volets(PersonneId id, Visiteur visiteur) {
        return volets.stream().flatMap(v -> v.volet(id, visiteur).stream()).toList();
    }

    private EnTete connue(PersonneId id) {
        return sql.enTete(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
