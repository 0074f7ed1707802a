package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les achats et les salaires de chaque activité, trimestre par trimestre, la TVA, et la vie de la structure.
@Component
class Charges {

    private static final BigDecimal TVA = new BigDecimal("0.2");
    private static final BigDecimal NET = new BigDecimal("0.78");
    private static final BigDecimal PATRONAL = new BigDecimal("0.25");

    private final Caisse caisse;
    private final DeclarationsDeTva tva;

    Charges(Caisse caisse, DeclarationsDeTva tva) {
        this.caisse = caisse;
        this.tva = tva;
    }

    void declarer(LocalDate du, LocalDate aujourdHui) {
        tva.declarer(du, aujourdHui);
    }

    /// Une activité sur dix-sept achète plus qu'elle ne peut : l'équipe doit la voir.
    void duTrimestre(Etabli etabli, Montant chiffreDAffaires, LocalDate fin, LocalDate aujourdHui) {
        if (!etabli.presence().estLaLe(fin) || fin.isAfter(aujourdHui)) return;
        int rang = etabli.presence().rang();
        var trimestre = chiffreDAffaires.divisePar(BigDecimal.valueOf(4));
        acheter(etabli, trimestre.fois(new BigDecimal(rang % 17 == 12 ? "0.9" : "0.12")), fin, aujourdHui);
        if (!etabli.presence().cape() && chiffreDAffaires.compareTo(Montant.euros("5000")) > 0)
            remunerer(etabli, trimestre.fois(new BigDecimal("0.3")), fin, aujourdHui);
    }

    private void acheter(Etabli etabli, Montant ht, LocalDate fin, LocalDate aujourdHui) {
        if (!ht.estPositif()) return;
        var section = etabli.activite().section();
        var piece = "ACH-" + section + "-" + fin;
        var tva = ht.fois(TVA);
        caisse.passer(
                "AC",
                fin,
                piece,
                "Fournitures " + etabli.activite().enseigne(),
                List.of(
                        Ligne.debit(section, "607000", ht),
                        Ligne.debit(section, "445660", tva),
                        Ligne.credit(section, "401100", ht.plus(tva))));
        payer(new Dette(section, "401100", ht.plus(tva), fin.plusDays(30), piece), aujourdHui);
    }

    private void remunerer(Etabli etabli, Montant brut, LocalDate fin, LocalDate aujourdHui) {
        var section = etabli.activite().section();
        var piece = "PAIE-" + section + "-" + fin;
        var net = brut.fois(NET);
        var patronal = brut.fois(PATRONAL);
        var cotisations = brut.moins(net).plus(patronal);
        caisse.passer(
                "PA",
                fin,
                piece,
                "Salaire " + etabli.activite().enseigne(),
                List.of(
                        Ligne.debit(section, "641110", brut),
                        Ligne.debit(section, "645100", patronal),
                        Ligne.credit(section, "421100", net),
                        Ligne.credit(section, "431000", cotisations)));
        payer(new Dette(section, "421100", net, fin.plusDays(5), piece + "-S"), aujourdHui);
        payer(new Dette(section, "431000", cotisations, fin.plusDays(15), piece + "-C"), aujourdHui);
    }

    private record Dette(String section, String compte, Montant montant, LocalDate le, String piece) {}

    /// Payée à son jour ; à venir, elle reste due.
    private void payer(Dette dette, LocalDate aujourdHui) {
        if (dette.le().isAfter(aujourdHui)) return;
        caisse.payer(dette.section(), dette.compte(), dette.montant(), dette.le(), dette.piece());
    }

    /// Le mois de la structure : l'équipe d'appui, le loyer, et une subvention au printemps.
    void deLaStructure(LocalDate fin) {
        var cae = Section.STRUCTURE;
        var piece = "CAE-" + fin;
        var cout = Montant.euros("8685.92");
        caisse.passer(
                "PA",
                fin,
                piece,
                "Équipe d’appui",
                List.of(Ligne.debit(cae, "641100", cout), Ligne.credit(cae, "512000", cout)));
        var loyer = Montant.euros("727.00");
        caisse.passer(
                "BQ",
                fin,
                piece,
                "Loyer",
                List.of(Ligne.debit(cae, "613200", loyer), Ligne.credit(cae, "512000", loyer)));
        if (fin.getMonthValue() != 4) return;
        var subvention = Montant.euros("35600.00");
        caisse.passer(
                "BQ",
                fin,
                piece,
                "Région et Département",
                List.of(Ligne.debit(cae, "512000", subvention), Ligne.credit(cae, "741000", subvention)));
    }

    void ouvrir(LocalDate debut) {
        var reserves = Montant.euros("68000.00");
        caisse.passer(
                "OD",
                debut,
                "REPRISE",
                "Trésorerie reprise",
                List.of(
                        Ligne.debit(Section.STRUCTURE, "512000", reserves),
                        Ligne.credit(Section.STRUCTURE, "106800", reserves)));
    }
}
