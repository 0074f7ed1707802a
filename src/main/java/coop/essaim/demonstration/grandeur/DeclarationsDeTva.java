package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.demonstration.grandeur.TvaSql.DuMois;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// La TVA : sans elle, le compte grossirait sans fin et la trésorerie de chacun serait celle de l'État.
///
/// Une seule déclaration par mois pour la coopérative, en euros entiers, payée le 19 qui suit par la structure ; à
/// chaque fin de trimestre, chaque activité lui rend sa part, au centime.
@Component
class DeclarationsDeTva {

    private static final String A_DECAISSER = "445510";
    private static final String A_REPORTER = "445670";
    private static final int JOUR_DU_PAIEMENT = 19;

    private final TvaSql sql;
    private final Caisse caisse;
    private final TransactionTemplate transaction;

    DeclarationsDeTva(TvaSql sql, Caisse caisse, TransactionTemplate transaction) {
        this.sql = sql;
        this.caisse = caisse;
        this.transaction = transaction;
    }

    /// Les mois et les trimestres entiers seulement : ceux d'aujourd'hui ne sont pas finis.
    void declarer(LocalDate du, LocalDate aujourdHui) {
        var tva = sql.parMois(du, aujourdHui.withDayOfMonth(1).minusDays(1));
        var parMois = new TreeMap<>(tva.stream().collect(Collectors.groupingBy(DuMois::mois)));
        var parTrimestre = new TreeMap<>(tva.stream()
                .filter(part -> !Section.STRUCTURE.equals(part.section()))
                .collect(Collectors.groupingBy(part -> finDuTrimestre(part.mois()))));
        transaction.executeWithoutResult(_ -> {
            var credit = Montant.ZERO;
            for (var mois : parMois.entrySet()) credit = declarer(mois.getKey(), mois.getValue(), credit, aujourdHui);
            parTrimestre.forEach((fin, parts) -> {
                if (fin.isBefore(aujourdHui)) rendre(fin, parts);
            });
        });
    }

    /// @param credit celui que le mois d'avant a laissé
    /// @return celui que le mois d'après imputera
    private Montant declarer(YearMonth mois, List<DuMois> tva, Montant credit, LocalDate aujourdHui) {
        var lignes = new ArrayList<Ligne>();
        var total = Montant.ZERO;
        for (var compte : parCompte(tva).entrySet()) {
            lignes.add(Ligne.solde(Section.STRUCTURE, compte.getKey(), compte.getValue()));
            total = total.plus(compte.getValue());
        }
        var nette = new Montant(Math.round(total.centimes() / 100.0) * 100);
        var ecart = nette.moins(total);
        if (!ecart.estNul())
            lignes.add(Ligne.solde(Section.STRUCTURE, ecart.estPositif() ? "658000" : "758000", ecart));
        var due = Montant.max(Montant.ZERO, nette.moins(credit));
        var reste = Montant.max(Montant.ZERO, credit.moins(nette));
        if (!due.estNul()) lignes.add(Ligne.solde(Section.STRUCTURE, A_DECAISSER, due.oppose()));
        if (!reste.equals(credit)) lignes.add(Ligne.solde(Section.STRUCTURE, A_REPORTER, reste.moins(credit)));
        var piece = "CA3-" + mois;
        caisse.passer("TVA", mois.atEndOfMonth(), piece, "Déclaration de TVA", lignes);
        var le = mois.plusMonths(1).atDay(JOUR_DU_PAIEMENT);
        if (due.estPositif() && !le.isAfter(aujourdHui)) caisse.payer(Section.STRUCTURE, A_DECAISSER, due, le, piece);
        return reste;
    }

    /// Le compte de chaque activité se solde, et la structure retrouve ce qu'elle a avancé.
    private void rendre(LocalDate fin, List<DuMois> tva) {
        var lignes = new ArrayList<Ligne>();
        var total = Montant.ZERO;
        for (var section : new TreeMap<>(tva.stream().collect(Collectors.groupingBy(DuMois::section))).entrySet()) {
            var due = Montant.ZERO;
            for (var compte : parCompte(section.getValue()).entrySet()) {
                lignes.add(Ligne.solde(section.getKey(), compte.getKey(), compte.getValue()));
                due = due.plus(compte.getValue());
            }
            if (!due.estNul()) lignes.add(Ligne.solde(section.getKey(), Caisse.BANQUE, due.oppose()));
            total = total.plus(due);
        }
        parCompte(tva)
                .forEach((compte, montant) -> lignes.add(Ligne.solde(Section.STRUCTURE, compte, montant.oppose())));
        if (!total.estNul()) lignes.add(Ligne.solde(Section.STRUCTURE, Caisse.BANQUE, total));
        caisse.passer("OD", fin, "TVA-" + fin, "TVA du trimestre, rendue à la structure", lignes);
    }

    private static Map<String, Montant> parCompte(List<DuMois> tva) {
        var parCompte = new LinkedHashMap<String, Montant>();
        for (var part : tva) parCompte.merge(part.compte(), part.collectee(), Montant::plus);
        parCompte.values().removeIf(Montant::estNul);
        return parCompte;
    }

    private static LocalDate finDuTrimestre(YearMonth mois) {
        return mois.plusMonths((12 - mois.getMonthValue()) % 3).atEndOfMonth();
    }
}
