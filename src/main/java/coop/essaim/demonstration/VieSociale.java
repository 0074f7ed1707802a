package coop.essaim.demonstration;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.absence.Absences;
import coop.essaim.parcours.absence.Nature;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.Aide;
import coop.essaim.parcours.aide.GenreDeSuite;
import coop.essaim.parcours.aide.NatureDAide;
import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.parcours.prevention.Preventions;
import coop.essaim.parcours.soutien.Soutiens;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// La vie sociale de l'année : absences, actions sociales, soutiens de partenaires, prévention des risques.
@Component
class VieSociale {

    private static final List<String> ENGAGEMENTS = List.of(
            "Proposer la visioconférence avant chaque déplacement",
            "Ne jamais téléphoner au volant",
            "Entretenir les véhicules aux dates prévues",
            "Former chaque conducteur aux éco-gestes",
            "Prévoir les temps de pause dans les tournées",
            "Ne rien boire avant de conduire",
            "Partager le récit de chaque accident évité");
    private static final List<String> THEMES =
            List.of("Sécurité routière", "Gestes et postures", "Premiers secours", "Prévention de l’épuisement");

    private final Absences absences;
    private final ActionsSociales actions;
    private final Soutiens soutiens;
    private final Preventions preventions;
    private final Clock horloge;

    VieSociale(Absences absences, ActionsSociales actions, Soutiens soutiens, Preventions preventions, Clock horloge) {
        this.absences = absences;
        this.actions = actions;
        this.soutiens = soutiens;
        this.preventions = preventions;
        this.horloge = horloge;
    }

    /// @param salaries les emplois salariés qui courent encore
    void vivre(List<Emploi> salaries) {
        var jour = LocalDate.now(horloge);
        absenter(salaries, jour);
        aider(salaries, jour);
        soutenir(salaries, jour);
        prevenir(salaries, jour);
    }

    private void absenter(List<Emploi> salaries, LocalDate jour) {
        absent(salaries.get(7), Nature.MALADIE, jour.minusDays(9), jour.plusDays(5));
        absent(salaries.get(14), Nature.MATERNITE, jour.minusDays(50), jour.plusDays(62));
        absent(salaries.get(21), Nature.SANS_SOLDE, jour.minusDays(20), jour.plusDays(40));
        absent(salaries.get(28), Nature.ACCIDENT_DU_TRAVAIL, jour.minusDays(3), jour.plusDays(11));
        absent(salaries.get(35), Nature.MALADIE, jour.minusDays(75), jour.minusDays(10));
        absences.reprendre(id(salaries.get(35)), jour.minusDays(9), null);
    }

    private void absent(Emploi emploi, Nature nature, LocalDate du, LocalDate au) {
        absences.noter(new Absences.Demande(id(emploi), nature, du, au, du.plusDays(1)), null);
    }

    private void aider(List<Emploi> salaries, LocalDate jour) {
        demander(salaries.get(3), NatureDAide.VACANCES, jour.minusDays(120), "350", GenreDeSuite.VERSEE);
        demander(salaries.get(9), NatureDAide.SCOLARITE, jour.minusDays(70), "240", GenreDeSuite.ACCORDEE);
        demander(salaries.get(17), NatureDAide.LOGEMENT, jour.minusDays(45), "600", GenreDeSuite.TRANSMISE);
        demander(salaries.get(26), NatureDAide.SECOURS, jour.minusDays(30), "500", GenreDeSuite.REFUSEE);
        demander(salaries.get(31), NatureDAide.HANDICAP, jour.minusDays(6), "420", null);
    }

    private void demander(
            Emploi emploi, NatureDAide nature, LocalDate le, String montant, @Nullable GenreDeSuite derniere) {
        var personne = id(emploi);
        var demande = new ActionsSociales.Demande(nature, "Union Sociale", le, Montant.euros(montant));
        if (!(actions.demander(personne, demande, null) instanceof Aide.Notee) || derniere == null) return;
        suivre(personne, GenreDeSuite.TRANSMISE, le.plusDays(2), null);
        switch (derniere) {
            case ACCORDEE -> suivre(personne, GenreDeSuite.ACCORDEE, le.plusDays(20), montant);
            case REFUSEE -> suivre(personne, GenreDeSuite.REFUSEE, le.plusDays(15), null);
            case VERSEE -> {
                suivre(personne, GenreDeSuite.ACCORDEE, le.plusDays(20), montant);
                suivre(personne, GenreDeSuite.VERSEE, le.plusDays(35), montant);
            }
            case TRANSMISE, RETIREE -> {}
        }
    }

    private void suivre(PersonneId personne, GenreDeSuite genre, LocalDate le, @Nullable String montant) {
        actions.suivre(
                actions.de(personne).getFirst(),
                new ActionsSociales.Suite(genre, le, montant == null ? null : Montant.euros(montant)),
                null);
    }

    /// Deux personnes, comme au rapport de 2017.
    private void soutenir(List<Emploi> salaries, LocalDate jour) {
        var machine = new Soutiens.Demande(
                "Club des Tanneurs",
                "Une machine à coudre d’occasion",
                jour.minusDays(90),
                Montant.euros("1200"),
                jour.plusDays(60));
        soutiens.accorder(id(salaries.get(0)), machine, null);
        soutiens.de(id(salaries.get(0))).stream()
                .findFirst()
                .ifPresent(s -> soutiens.verser(s, jour.minusDays(60), Montant.euros("800"), null));
        var stand = new Soutiens.Demande(
                "Club des Tanneurs", "Un stand au marché de l’automne", jour.minusDays(40), Montant.euros("450"), null);
        soutiens.accorder(id(salaries.get(12)), stand, null);
    }

    /// Sept engagements, quatre journées et soixante-six participations, comme au rapport de 2017.
    private void prevenir(List<Emploi> salaries, LocalDate jour) {
        for (int rang = 0; rang < ENGAGEMENTS.size(); rang++) {
            var id = preventions.engager(
                    "Sécurité routière, Ville de Nantes", ENGAGEMENTS.get(rang), jour.minusMonths(10), null);
            if (rang < 5) {
                var tenu = jour.minusMonths(6).plusDays(rang * 17L);
                id.ifPresent(connu -> preventions.tenir(connu, tenu, null));
            }
        }
        for (int rang = 0; rang < THEMES.size(); rang++) {
            preventions.noter(
                    new Preventions.NouvelleJournee(
                            jour.minusMonths(8 - 2L * rang), THEMES.get(rang), "Camille Aubrée", new BigDecimal("7")),
                    null);
        }
        var journees = preventions.journees();
        for (int rang = 0; rang < 66; rang++) {
            var qui = salaries.get(rang % salaries.size());
            preventions.inscrire(journees.get(rang % journees.size()), id(qui), null);
        }
    }

    private static PersonneId id(Emploi emploi) {
        return new PersonneId(emploi.personne());
    }
}
