package coop.essaim.paie.papier;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.HeuresMajorees;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.Retenues;
import coop.essaim.paie.calcul.TauxDePas;
import coop.essaim.paie.calcul.Territoire;
import coop.essaim.paie.papier.Dossier.ElementDuBrut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Deux bulletins pour les essais : Camille Aubrée (CESA) et Maud Kerivel (cadre, heures supplémentaires, retenues).
final class DossiersDEssai {

    static final MoteurDePaie MOTEUR = MoteurDePaie.duDroitEnVigueur();
    static final YearMonth MOIS = YearMonth.of(2026, 11);

    private static final Etablissement EMPLOYEUR = new Etablissement(60, 12_000, 20_000, 0, Territoire.METROPOLE);

    static BulletinImprime camille(Modele modele) {
        var couverture = new Couverture(new Couverture.Sante.Adhesion("isolé", 40_00, 500_000), 0, 0);
        var elements = new Elements(1_600_00, couverture, TauxDePas.NEUTRE, Presence.COMPLETE, Complements.AUCUN);
        var avant = cumulDe(new Contrat.Cesa(false), elements, 10);
        var calcul = calculer(new MoisDePaie(MOIS, EMPLOYEUR, new Contrat.Cesa(false), elements, avant));
        var emploi = new Dossier.Emploi(
                "Couturière",
                null,
                "CESA (contrat d’entrepreneur salarié associé)",
                LocalDate.of(2024, 3, 1),
                "part fixe et part variable, sans durée du travail (C. trav. L. 7332-3)");
        var brut = List.of(
                ElementDuBrut.somme("Part fixe", Montant.euros("400")),
                ElementDuBrut.somme("Acompte sur la part variable", Montant.euros("1200")));
        return BulletinImprime.de(
                calcul, dossier("Camille Aubrée", emploi, brut, List.of()), modele, TauxDePas.NEUTRE, false);
    }

    /// Une cadre de l'équipe, au-dessus du plafond, sans rien de particulier ce mois-là.
    static BulletinImprime solene(Modele modele) {
        var couverture = new Couverture(new Couverture.Sante.Adhesion("isolé", 40_00, 500_000), 30_00, 20_00);
        var elements = new Elements(4_600_00, couverture, TauxDePas.NEUTRE, Presence.COMPLETE, Complements.AUCUN);
        var contrat = new Contrat.Salarie(true, Duree.parSemaine(BigDecimal.valueOf(35)));
        var calcul = calculer(new MoisDePaie(MOIS, EMPLOYEUR, contrat, elements, cumulDe(contrat, elements, 10)));
        var emploi = new Dossier.Emploi("Gérante", "cadre", "CDI à temps plein", LocalDate.of(2019, 1, 1), null);
        var brut = List.of(new ElementDuBrut(
                "Salaire de base", new BigDecimal("151.67"), new BigDecimal("30.3290"), null, Montant.euros("4600")));
        return BulletinImprime.de(
                calcul, dossier("Solène Marrec", emploi, brut, List.of()), modele, TauxDePas.NEUTRE, false);
    }

    static BulletinImprime maud(Modele modele) {
        var couverture = new Couverture(new Couverture.Sante.Adhesion("famille", 80_00, 600_000), 30_00, 20_00);
        var heures = new HeuresMajorees(HeuresMajorees.Nature.SUPPLEMENTAIRES, 10_00, 412_06);
        var retenues = new Retenues(200_00, 450_00, new Retenues.Saisie(120_00, 1, false));
        var pas = new TauxDePas.Transmis(71_000);
        var elements = new Elements(
                5_412_06 + 85_00, couverture, pas, Presence.COMPLETE, new Complements(heures, 85_00, 63_40, retenues));
        var contrat = new Contrat.Salarie(true, Duree.parSemaine(BigDecimal.valueOf(35)));
        var calcul = calculer(new MoisDePaie(MOIS, EMPLOYEUR, contrat, elements, cumulDe(contrat, elements, 10)));
        var emploi = new Dossier.Emploi(
                "Accompagnatrice, responsable de l’équipe d’appui du Grand Briançonnais",
                "cadre, groupe H, coefficient 400",
                "CDI à temps plein",
                LocalDate.of(2019, 9, 2),
                null);
        var brut = List.of(
                new ElementDuBrut(
                        "Salaire de base",
                        new BigDecimal("151.67"),
                        new BigDecimal("32.9663"),
                        null,
                        Montant.euros("5000")),
                new ElementDuBrut(
                        "Heures supplémentaires",
                        new BigDecimal("10.00"),
                        new BigDecimal("41.2060"),
                        Taux.pourCent("25"),
                        Montant.euros("412.06")),
                ElementDuBrut.somme("Avantage en nature : repas", Montant.euros("85")));
        var conges = List.of(new Dossier.Conge(
                Periode.entre(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 6)), Montant.euros("1153.85")));
        return BulletinImprime.de(calcul, dossier("Maud Kerivel", emploi, brut, conges), modele, pas, false);
    }

    private static Dossier dossier(
            String nom, Dossier.Emploi emploi, List<ElementDuBrut> brut, List<Dossier.Conge> conges) {
        return new Dossier(
                new Dossier.Employeur(
                        "Ateliers du Val Rouge",
                        AdressePostale.enFrance("4 cour des Teinturiers", "44000", "Nantes"),
                        new Siret("12345678200010"),
                        "70.22Z",
                        nom.startsWith("Maud") ? "Bureaux d’études techniques (IDCC 1486)" : null),
                new Dossier.Salarie(nom, AdressePostale.enFrance("12 rue des Olivettes", "44000", "Nantes")),
                emploi,
                new Dossier.Versement(Periode.mois(MOIS), LocalDate.of(2026, 11, 30), brut),
                conges);
    }

    private static Cumuls cumulDe(Contrat contrat, Elements elements, int mois) {
        var cumuls = Cumuls.VIDES;
        var nu = new Elements(
                elements.brut(), elements.couverture(), elements.pas(), Presence.COMPLETE, Complements.AUCUN);
        for (int rang = 1; rang <= mois; rang++)
            cumuls = calculer(new MoisDePaie(YearMonth.of(2026, rang), EMPLOYEUR, contrat, nu, cumuls))
                    .cumuls();
        return cumuls;
    }

    private static Bulletin calculer(MoisDePaie mois) {
        if (MOTEUR.calculer(mois) instanceof Bulletin bulletin) return bulletin;
        throw new AssertionError(MOTEUR.calculer(mois));
    }

    private DossiersDEssai() {}
}
