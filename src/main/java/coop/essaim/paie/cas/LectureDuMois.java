package coop.essaim.paie.cas;

import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Couverture.Motif;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.HeuresMajorees;
import coop.essaim.paie.calcul.HeuresMajorees.Nature;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.RegimeCape;
import coop.essaim.paie.calcul.Retenues;
import coop.essaim.paie.calcul.Retenues.Saisie;
import coop.essaim.paie.calcul.TauxDePas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Les éléments variables d'un mois : couverture, prélèvement, présence, heures, retenues.
record LectureDuMois(Champs champs) {

    private static final Couverture AUCUNE = Couverture.AUCUNE;

    /// Tout, lu au même endroit : un mois pris seul. Le brut vient ensuite.
    Elements elements() {
        return propres(communs());
    }

    /// Ce que l'employé porte d'un mois à l'autre.
    Elements communs() {
        return new Elements(0, couverture(), pas(), Presence.COMPLETE, Complements.AUCUN);
    }

    /// Ce que le mois ajoute ou change.
    Elements propres(Elements communs) {
        var pas = champs.a("pas") ? pas() : communs.pas();
        var couverture = champs.a("health") || champs.a("providence") ? couverture() : communs.couverture();
        return new Elements(0, couverture, pas, presence(), complements());
    }

    long assietteDuCape() {
        var cape = champs.objet("cape");
        cape.refuserLesInconnus(Set.of("revenue", "pay", "costs", "support"));
        return RegimeCape.assiette(
                cape.eurosOuRien("revenue"),
                cape.eurosOuRien("pay"),
                cape.eurosOuRien("costs"),
                cape.eurosOuRien("support"));
    }

    private Couverture couverture() {
        long patronale = 0;
        long salariale = 0;
        if (champs.a("providence")) {
            var prevoyance = champs.objet("providence");
            prevoyance.refuserLesInconnus(Set.of("employer", "employee"));
            patronale = prevoyance.eurosOuRien("employer");
            salariale = prevoyance.eurosOuRien("employee");
        }
        return new Couverture(
                champs.a("health") ? sante(champs.objet("health")) : AUCUNE.sante(), patronale, salariale);
    }

    private static Sante sante(Champs sante) {
        sante.refuserLesInconnus(Set.of("total", "employerShare", "level", "waiver"));
        if (sante.a("waiver")) return new Sante.Dispense(motif(sante));
        var niveau = sante.a("level") ? sante.texte("level") : "base";
        return new Sante.Adhesion(niveau, sante.euros("total"), sante.part("employerShare"));
    }

    private static Motif motif(Champs sante) {
        var nom = sante.texte("waiver").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Motif.values())
                .filter(motif -> motif.name().equals(nom))
                .findFirst()
                .orElseThrow(() -> CasIllisible.champ(
                        sante.sous("waiver"),
                        "un motif de dispense parmi "
                                + Arrays.stream(Motif.values())
                                        .map(motif -> motif.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private TauxDePas pas() {
        if (!champs.a("pas")) return TauxDePas.NEUTRE;
        var pas = champs.objet("pas");
        pas.refuserLesInconnus(Set.of("mode", "rate"));
        return switch (pas.texte("mode")) {
            case "neutral" -> TauxDePas.NEUTRE;
            case "rate" -> new TauxDePas.Transmis(pas.pourCent("rate"));
            default -> throw CasIllisible.champ(pas.sous("mode"), "neutral ou rate");
        };
    }

    /// Les avenants du mois, pondérés par leurs jours.
    Duree dureeMoyenne() {
        var periodes = new ArrayList<Duree.Periode>();
        int jours = 0;
        for (var avenant : champs.objets("amendments")) {
            avenant.refuserLesInconnus(Set.of("hoursPerWeek", "days"));
            var duree = Duree.parSemaine(avenant.heures("hoursPerWeek", LectureDeCas.SEMAINE_MAXIMALE));
            periodes.add(new Duree.Periode(duree, avenant.entier("days", 1)));
            jours += periodes.getLast().jours();
            if (jours > 31) throw CasIllisible.champ(champs.sous("amendments"), "au plus 31 jours en tout");
        }
        return Duree.moyenne(periodes);
    }

    private Presence presence() {
        if (!champs.a("presence")) return Presence.COMPLETE;
        var presence = champs.objet("presence");
        presence.refuserLesInconnus(Set.of("unpaidDays", "fullMonthGross"));
        return new Presence.Partielle(presence.entier("unpaidDays", 0), presence.euros("fullMonthGross"));
    }

    private Complements complements() {
        return new Complements(
                heures(), champs.eurosOuRien("benefitsInKind"), champs.eurosOuRien("expenses"), retenues());
    }

    private HeuresMajorees heures() {
        if (!champs.a("extraHours")) return HeuresMajorees.AUCUNE;
        var heures = champs.objet("extraHours");
        heures.refuserLesInconnus(Set.of("kind", "hours", "pay"));
        var nature = switch (heures.texte("kind")) {
            case "overtime" -> Nature.SUPPLEMENTAIRES;
            case "complementary" -> Nature.COMPLEMENTAIRES;
            default -> throw CasIllisible.champ(heures.sous("kind"), "overtime ou complementary");
        };
        return new HeuresMajorees(nature, heures.euros("hours"), heures.euros("pay"));
    }

    private Retenues retenues() {
        if (!champs.a("deductions")) return Retenues.AUCUNE;
        var retenues = champs.objet("deductions");
        retenues.refuserLesInconnus(Set.of("downPayments", "advance", "garnishment"));
        return new Retenues(retenues.eurosOuRien("downPayments"), retenues.eurosOuRien("advance"), saisie(retenues));
    }

    private static Saisie saisie(Champs retenues) {
        if (!retenues.a("garnishment")) return Retenues.AUCUNE.saisie();
        var saisie = retenues.objet("garnishment");
        saisie.refuserLesInconnus(Set.of("amount", "dependants", "maintenance"));
        return new Saisie(
                saisie.euros("amount"),
                saisie.a("dependants") ? saisie.entier("dependants", 0) : 0,
                saisie.a("maintenance") && saisie.ouiOuNon("maintenance"));
    }
}
