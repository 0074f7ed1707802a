package coop.essaim.parcours.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.Dossiers;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Etats;
import coop.essaim.parcours.machine.Region;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.machine.Transition.Voie;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// La fiche de parcours : où en est la personne, ce qui est possible, ce qui est dû, et toute son histoire.
@Controller
@Exige(DroitsParcours.LIRE)
class FicheController {

    private final Parcours parcours;
    private final Dossiers dossiers;
    private final Echeances echeances;
    private final Integration integration;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    FicheController(
            Parcours parcours,
            Dossiers dossiers,
            Echeances echeances,
            Integration integration,
            PersonnesSuivies personnes,
            Clock horloge) {
        this.parcours = parcours;
        this.dossiers = dossiers;
        this.echeances = echeances;
        this.integration = integration;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping(ListeController.CHEMIN + "/{personne}")
    String lire(@PathVariable PersonneId personne, Visiteur visiteur, Model page) {
        var connue = personnes.connue(personne);
        var jour = LocalDate.now(horloge);
        var etats = parcours.etats(personne, jour);
        page.addAttribute("personne", connue);
        page.addAttribute("etats", etats);
        page.addAttribute("essentiel", essentiel(personne, etats));
        page.addAttribute("suivi", personnes.suivi(personne));
        page.addAttribute("possibles", possibles(etats));
        page.addAttribute("contratsPossibles", contratsPossibles(personne, etats));
        page.addAttribute("contrats", dossiers.contrats(personne));
        page.addAttribute("echeances", visibles(echeances.restantes(personne), visiteur));
        page.addAttribute("integration", integration.liste(personne));
        page.addAttribute("etapes", etapes(personne, visiteur));
        page.addAttribute("aujourdhui", jour);
        page.addAttribute("peutTenir", visiteur.peut(DroitsParcours.TENIR));
        page.addAttribute("voitLesAbsences", visiteur.peut(DroitsParcours.ABSENCES));
        return "parcours/fiche/fiche";
    }

    private String essentiel(PersonneId personne, Etats etats) {
        var depuis = parcours.etapes(personne).stream()
                .filter(e -> !e.effet().isAfter(LocalDate.now(horloge)))
                .filter(e -> e.transition().vers(Region.PARCOURS).isPresent()
                        || e.transition().vers(Region.CONTRAT).isPresent())
                .reduce((_, dernier) -> dernier);
        var etat = etats.contrat() == Etat.SANS_CONTRAT ? etats.parcours() : etats.contrat();
        return depuis.map(e -> etat.libelle() + " depuis le " + EnFrancais.enFrancais(e.effet()) + ".")
                .orElse("Aucune étape n’est encore notée.");
    }

    static List<Echeance> visibles(List<Echeance> toutes, Visiteur visiteur) {
        return toutes.stream()
                .filter(e -> e.genre().famille().estVisibleDe(visiteur))
                .toList();
    }

    private static List<Transition> possibles(Etats etats) {
        return Arrays.stream(Transition.values())
                .filter(t -> t.voie() == Voie.FICHE || t == Transition.T2 || t == Transition.R1 || t == Transition.R2)
                .filter(t -> t.estPossible(etats))
                .toList();
    }

    /// Ceux que l'état permet, et ceux que le parcours dit déjà sans que leurs termes soient ici.
    private List<GenreDeContrat> contratsPossibles(PersonneId personne, Etats etats) {
        return Arrays.stream(GenreDeContrat.values())
                .filter(genre -> suitLEtat(genre, etats)
                        || etats.contrat() != Etat.SANS_CONTRAT
                                && dossiers.aRegulariser(personne, genre).isPresent())
                .toList();
    }

    private static boolean suitLEtat(GenreDeContrat genre, Etats etats) {
        return switch (genre) {
            case CAPE -> etats.parcours() == Etat.INTEGRATION;
            case CESA -> etats.parcours() == Etat.INTEGRATION || Etat.CAPES.contains(etats.contrat());
            case CONTRAT_DE_TRAVAIL, CAPE_CJS -> etats.contrat() == Etat.SANS_CONTRAT;
        };
    }

    private List<EtapeAffichee> etapes(PersonneId personne, Visiteur visiteur) {
        boolean voitLesAbsences = visiteur.peut(DroitsParcours.ABSENCES);
        var annules = new HashSet<>(parcours.annules(personne));
        return parcours.histoire(personne).stream()
                .map(e -> EtapeAffichee.de(e, annules.contains(e.id()), voitLesAbsences))
                .toList();
    }
}
