package coop.essaim.paie.simulateur;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siret;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.papier.BulletinImprime;
import coop.essaim.paie.papier.Dossier;
import coop.essaim.paie.papier.Dossier.ElementDuBrut;
import coop.essaim.paie.papier.Dossier.Emploi;
import coop.essaim.paie.papier.Dossier.Employeur;
import coop.essaim.paie.papier.Dossier.Salarie;
import coop.essaim.paie.papier.Dossier.Versement;
import coop.essaim.paie.papier.Modele;
import coop.essaim.paie.reglages.ReglagesParDate;
import coop.essaim.paie.simulateur.Situation.Statut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Le bulletin qu'une simulation donnerait : une personne inventée, la même paie chaque mois depuis janvier.
@Component
class BulletinDEssai {

    private static final Employeur INVENTE = new Employeur(
            "Coopérative inventée",
            AdressePostale.enFrance("4 cour des Teinturiers", "44000", "Nantes"),
            new Siret("12345678200010"),
            "70.22Z",
            null);

    private static final Salarie CAMILLE =
            new Salarie("Camille Aubrée", AdressePostale.enFrance("12 rue des Olivettes", "44000", "Nantes"));

    /// La part fixe de l'exemple ; le reste de la paie est un acompte sur la part variable (C. trav. L7332-3).
    private static final Montant PART_FIXE = Montant.euros("400");

    private final MoteurDePaie moteur;
    private final Cooperatives cooperatives;

    BulletinDEssai(MoteurDePaie moteur, Cooperatives cooperatives) {
        this.moteur = moteur;
        this.cooperatives = cooperatives;
    }

    BulletinImprime de(Reponse.Trouvee trouvee, ReglagesParDate reglages, Modele modele) {
        var question = trouvee.question();
        var calcul = depuisJanvier(question, trouvee.brut(), reglages);
        var paiement = question.mois().atEndOfMonth();
        var dossier = new Dossier(
                employeur(paiement),
                CAMILLE,
                emploi(question.situation()),
                new Versement(Periode.mois(question.mois()), paiement, elements(question.situation(), trouvee.brut())),
                List.of());
        return BulletinImprime.de(calcul, dossier, modele, question.situation().pas(), true);
    }

    private Bulletin depuisJanvier(Question question, Montant brut, ReglagesParDate reglages) {
        var cumuls = Cumuls.VIDES;
        Bulletin dernier = null;
        for (int rang = 1; rang <= question.mois().getMonthValue(); rang++) {
            dernier = calculer(question, YearMonth.of(question.mois().getYear(), rang), brut, reglages, cumuls);
            cumuls = dernier.cumuls();
        }
        if (dernier == null) throw new IllegalStateException("Une année a au moins janvier.");
        return dernier;
    }

    private Bulletin calculer(
            Question question, YearMonth mois, Montant brut, ReglagesParDate reglages, Cumuls cumuls) {
        var demande =
                Simulateur.mois(mois, question.situation(), reglages, cumuls).avecBrut(brut.centimes());
        if (moteur.calculer(demande) instanceof Bulletin bulletin) return bulletin;
        throw new IllegalStateException("Le moteur refuse " + mois + " après avoir accepté " + question.mois() + ".");
    }

    private Employeur employeur(LocalDate jour) {
        return cooperatives
                .a(jour)
                .map(c -> new Employeur(c.denomination(), c.siege(), c.siret(), c.ape(), null))
                .orElse(INVENTE);
    }

    private static Emploi emploi(Situation situation) {
        boolean cesa = situation.statut() == Statut.CESA;
        return new Emploi(
                "Couturière",
                situation.statut() == Statut.CADRE ? "cadre" : null,
                cesa ? "CESA, contrat d’entrepreneur salarié" : "CDI",
                LocalDate.of(2024, 3, 1),
                base(cesa));
    }

    private static @Nullable String base(boolean cesa) {
        return cesa ? "part fixe et part variable, sans durée du travail (C. trav. L. 7332-3)" : null;
    }

    private static List<ElementDuBrut> elements(Situation situation, Montant brut) {
        if (situation.statut() != Statut.CESA) {
            var heures = situation
                    .heures()
                    .multiply(BigDecimal.valueOf(52))
                    .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
            var taux = brut.enEuros().divide(heures, 4, RoundingMode.HALF_UP);
            return List.of(new ElementDuBrut("Salaire de base", heures, taux, null, brut));
        }
        var fixe = Montant.min(PART_FIXE, brut);
        var variable = brut.moins(fixe);
        return variable.centimes() == 0
                ? List.of(ElementDuBrut.somme("Part fixe", fixe))
                : List.of(
                        ElementDuBrut.somme("Part fixe", fixe),
                        ElementDuBrut.somme("Acompte sur la part variable", variable));
    }
}
