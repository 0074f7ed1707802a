package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.paie.simulateur.Question.Sens;
import coop.essaim.paie.simulateur.Situation.Statut;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/// Ce que les pages du simulateur ont en commun, avec compte ou sans : lire la question, répondre, remplir la page.
@Component
class Pages {

    private static final YearMonth PREMIER_MOIS = YearMonth.of(2024, 1);

    private final Simulateur simulateur;
    private final Assemblage assemblage;
    private final Clock horloge;

    Pages(Simulateur simulateur, Assemblage assemblage, Clock horloge) {
        this.simulateur = simulateur;
        this.assemblage = assemblage;
        this.horloge = horloge;
    }

    /// Le mois d'aujourd'hui, ou le dernier dont le droit est inscrit.
    YearMonth moisCourant() {
        var aujourdhui = YearMonth.now(horloge);
        var dernier = simulateur.dernierMois();
        return aujourdhui.isAfter(dernier) ? dernier : aujourdhui;
    }

    String mois(SimulationSaisie saisie, BindingResult refus, List<String> avec, Lieu lieu, Model page) {
        var gardes = gardes(avec);
        decorer(lieu, page);
        page.addAttribute("gardes", gardes.stream().map(Adresses::code).toList());
        if (saisie.estVide()) {
            var exemple = exemple(lieu);
            page.addAttribute("saisie", SimulationSaisie.de(exemple, lieu.contribution()));
            ajouter(exemple, Optional.empty(), gardes, lieu, page);
        } else {
            saisie.lire(refus, PREMIER_MOIS, simulateur.dernierMois())
                    .ifPresent(question -> ajouter(question, saisie.depuisLaFacture(refus), gardes, lieu, page));
            if (!refus.hasErrors()) page.addAttribute("saisie", saisie);
        }
        return "paie/simulateur/simulateur";
    }

    private void ajouter(
            Question question, Optional<DepuisLaFacture> depart, List<Question> gardes, Lieu lieu, Model page) {
        switch (simulateur.repondre(question, lieu.reglages())) {
            case Reponse.Trouvee trouvee ->
                page.addAttribute("simulation", assemblage.page(trouvee, depart.orElse(null), gardes, lieu));
            case Reponse.TropPetit(var minimum) ->
                page.addAttribute(
                        "empeche",
                        "Pour payer ce mois, il faut au moins " + minimum
                                + " : même sans salaire, la mutuelle reste due.");
            case Reponse.NonCouverte(var phrase) -> page.addAttribute("empeche", phrase);
        }
    }

    String annee(AnneeSaisie saisie, BindingResult refus, Lieu lieu, Model page) {
        decor(lieu, page);
        page.addAttribute("annees", anneesPossibles());
        relire(saisie, refus, lieu).ifPresent(annee -> page.addAttribute("annee", annee));
        if (saisie.estVide()) page.addAttribute("saisie", AnneeSaisie.de(anneeDExemple()));
        else if (!refus.hasErrors()) page.addAttribute("saisie", saisie);
        return "paie/simulateur/annee";
    }

    /// L'année d'une adresse, ou l'exemple ; vide si l'adresse ne se lit pas.
    Optional<AnneePage> relire(AnneeSaisie saisie, BindingResult refus, Lieu lieu) {
        var question = saisie.estVide()
                ? Optional.of(anneeDExemple())
                : saisie.lire(
                        refus, PREMIER_MOIS.getYear(), simulateur.dernierMois().getYear());
        return question.map(q -> annee(q, lieu));
    }

    private QuestionDAnnee anneeDExemple() {
        return new QuestionDAnnee(
                Sens.COUT, Montant.euros("20000"), moisCourant().getYear(), situationDExemple());
    }

    private AnneePage annee(QuestionDAnnee question, Lieu lieu) {
        return new AnneePage(
                question,
                Arrays.stream(Rythme.values())
                        .map(rythme -> simulateur.annee(question, rythme, lieu.reglages()))
                        .toList(),
                Adresses.de(question, lieu.activite()));
    }

    /// La simulation d'une adresse, pour le papier ; vide si l'adresse ne se lit pas ou ne se calcule pas.
    Optional<SimulationPage> relire(SimulationSaisie saisie, BindingResult refus, List<String> avec, Lieu lieu) {
        return question(saisie, refus, lieu)
                .flatMap(question -> Simulateur.siTrouvee(simulateur.repondre(question, lieu.reglages())))
                .map(trouvee ->
                        assemblage.page(trouvee, saisie.depuisLaFacture(refus).orElse(null), gardes(avec), lieu));
    }

    Optional<Question> question(SimulationSaisie saisie, BindingResult refus, Lieu lieu) {
        return saisie.estVide()
                ? Optional.of(exemple(lieu))
                : saisie.lire(refus, PREMIER_MOIS, simulateur.dernierMois());
    }

    /// Les listes que les formulaires d'un mois proposent.
    void decorer(Lieu lieu, Model page) {
        decor(lieu, page);
        page.addAttribute("mois", moisPossibles());
    }

    private static void decor(Lieu lieu, Model page) {
        page.addAttribute("lieu", lieu);
        page.addAttribute(
                "sens",
                Arrays.stream(Sens.values())
                        .map(s -> Option.de(s.name(), s.demande()))
                        .toList());
        page.addAttribute(
                "statuts",
                Arrays.stream(Statut.values())
                        .map(s -> Option.de(s.name(), s.libelle()))
                        .toList());
    }

    /// Sans question : tout ce que l'activité peut dépenser, ou une somme ronde.
    private Question exemple(Lieu lieu) {
        var tresorerie = lieu.tresorerie();
        var somme = tresorerie != null
                        && tresorerie.disponible().compareTo(Montant.euros("100")) > 0
                        && tresorerie.disponible().compareTo(Simulateur.MAXIMUM) <= 0
                ? tresorerie.disponible()
                : Montant.euros("2000");
        return new Question(Sens.COUT, somme, moisCourant(), situationDExemple());
    }

    private static Situation situationDExemple() {
        return new Situation(Statut.CESA, BigDecimal.valueOf(35), true, null);
    }

    private static List<Question> gardes(List<String> avec) {
        return avec.stream()
                .map(Adresses::lire)
                .flatMap(Optional::stream)
                .distinct()
                .limit(Assemblage.SCENARIOS_MAX)
                .toList();
    }

    private List<Option> moisPossibles() {
        var possibles = new ArrayList<Option>();
        for (var mois = simulateur.dernierMois(); !mois.isBefore(PREMIER_MOIS); mois = mois.minusMonths(1))
            possibles.add(Option.de(mois.toString(), EnFrancais.enFrancais(mois)));
        return possibles;
    }

    private List<Option> anneesPossibles() {
        return IntStream.rangeClosed(
                        PREMIER_MOIS.getYear(), simulateur.dernierMois().getYear())
                .mapToObj(annee -> Option.de(Integer.toString(annee), Integer.toString(annee)))
                .toList()
                .reversed();
    }

    LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }
}
