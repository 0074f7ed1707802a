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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// La TVA de chaque mois, déclarée à sa fin et payée le 19 qui suit : sans elle, le compte grossirait sans fin et la
/// trésorerie de chacun serait celle de l'État.
///
/// Une seule déclaration pour la coopérative, en euros entiers ; chaque activité y porte sa part, au centime.
@Component
class DeclarationsDeTva {

    private static final String A_DECAISSER = "445510";
    private static final int JOUR_DU_PAIEMENT = 19;

    private final TvaSql sql;
    private final Caisse caisse;
    private final TransactionTemplate transaction;

    DeclarationsDeTva(TvaSql sql, Caisse caisse, TransactionTemplate transaction) {
        this.sql = sql;
        this.caisse = caisse;
        this.transaction = transaction;
    }

    /// Les mois entiers seulement : celui d'aujourd'hui n'est pas fini.
    void declarer(LocalDate du, LocalDate aujourdHui) {
        var parMois = new TreeMap<YearMonth, List<DuMois>>();
        for (var ligne : sql.parMois(du, aujourdHui.withDayOfMonth(1).minusDays(1)))
            parMois.computeIfAbsent(ligne.mois(), _ -> new ArrayList<>()).add(ligne);
        transaction.executeWithoutResult(_ -> parMois.forEach((mois, lignes) -> declarer(mois, lignes, aujourdHui)));
    }

    private void declarer(YearMonth mois, List<DuMois> tva, LocalDate aujourdHui) {
        var parSection = new LinkedHashMap<String, Montant>();
        var lignes = new ArrayList<Ligne>();
        for (var part : tva) {
            lignes.add(Ligne.solde(part.section(), part.compte(), part.collectee()));
            parSection.merge(part.section(), part.collectee(), Montant::plus);
        }
        arrondir(parSection, lignes);
        parSection.values().removeIf(Montant::estNul);
        parSection.forEach((section, due) -> lignes.add(Ligne.solde(section, A_DECAISSER, due.oppose())));
        var piece = "CA3-" + mois;
        caisse.passer("TVA", mois.atEndOfMonth(), piece, "Déclaration de TVA", lignes);
        var le = mois.plusMonths(1).atDay(JOUR_DU_PAIEMENT);
        if (!le.isAfter(aujourdHui)) payer(parSection, le, piece);
    }

    /// L'arrondi à l'euro est à la structure (658 ou 758).
    private static void arrondir(Map<String, Montant> parSection, List<Ligne> lignes) {
        var total = Montant.somme(parSection.values().stream());
        var ecart = new Montant(Math.round(total.centimes() / 100.0) * 100).moins(total);
        if (ecart.estNul()) return;
        lignes.add(Ligne.solde(Section.STRUCTURE, ecart.estPositif() ? "658000" : "758000", ecart));
        parSection.merge(Section.STRUCTURE, ecart, Montant::plus);
    }

    private void payer(Map<String, Montant> parSection, LocalDate le, String piece) {
        var lignes = new ArrayList<Ligne>();
        parSection.forEach((section, due) -> {
            lignes.add(Ligne.solde(section, A_DECAISSER, due));
            lignes.add(Ligne.solde(section, Caisse.BANQUE, due.oppose()));
        });
        caisse.passer("BQ", le, piece, "Paiement de la TVA", lignes);
    }
}
