package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.cloture.Cloture;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.lettrage.Code;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.Proposition;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.demonstration.grandeur.ChargementsSql.Resultat;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ce que le comptable a déjà arrêté : ce qui est payé est lettré, l'année pleine est close et son résultat affecté
/// une fois l'assemblée tenue, les activités fermées sont soldées, et les mois se suivent. Le dernier mois fini
/// l'attend.
@Component
class Arretes {

    static final String AUTEUR = "Ludovic Tanguy";

    /// « Autres réserves » : ce que les années d'avant ont laissé.
    static final String RESERVES = "106800";

    /// Les comptes de tiers que la démonstration paie sans passer par un écran qui lettre.
    private static final List<String> A_LETTRER = List.of("401100", "421100", "431000");

    private static final BigDecimal RESERVE_LEGALE = new BigDecimal("0.15");

    private final Clotures clotures;
    private final Lettrages lettrages;
    private final Caisse caisse;
    private final ChargementsSql sql;
    private final TransactionTemplate transaction;

    Arretes(
            Clotures clotures,
            Lettrages lettrages,
            Caisse caisse,
            ChargementsSql sql,
            TransactionTemplate transaction) {
        this.clotures = clotures;
        this.lettrages = lettrages;
        this.caisse = caisse;
        this.sql = sql;
        this.transaction = transaction;
    }

    /// @param annee l'année pleine ; le reste suit le jour où l'on charge
    void arreter(int annee, LocalDate aujourdHui, List<Etabli> etablis) {
        var aClore = aujourdHui.withDayOfMonth(1).minusMonths(1);
        transaction.executeWithoutResult(_ -> A_LETTRER.forEach(compte -> lettrer(compte, aClore.minusDays(1))));
        var mois = LocalDate.of(annee, 1, 1);
        if (aujourdHui.isAfter(assemblee(annee))) {
            faire(clotures.cloreExercice(mois, AUTEUR));
            affecter(annee);
            etablis.forEach(etabli -> reverser(etabli, aujourdHui));
            mois = mois.plusYears(1);
        }
        for (; mois.isBefore(aClore); mois = mois.plusMonths(1)) faire(clotures.cloreMois(mois, AUTEUR));
    }

    /// Chaque dette et son paiement, de même référence, au jour du paiement ; en un ordre, comme une reprise.
    private void lettrer(String compte, LocalDate jusquAu) {
        var lettrees = new ArrayList<Lettrages.Reprise>();
        long rang = 0;
        for (var proposition : lettrages.proposer(compte, null, jusquAu)) {
            if (proposition.raison() != Proposition.Raison.REFERENCE) continue;
            var code = Code.de(rang++);
            for (var ligne : proposition.lignes()) lettrees.add(new Lettrages.Reprise(ligne.id(), code, null));
        }
        lettrages.reprendre(lettrees, AUTEUR);
    }

    /// Dans les six mois : l'assemblée approuve les comptes de l'année d'avant.
    private static LocalDate assemblee(int annee) {
        return LocalDate.of(annee + 1, 6, 12);
    }

    /// Une activité fermée n'a plus de comptes : ce qui lui reste, sa part de réserves en face de sa trésorerie et ses
    /// contributions, revient à la structure, au jour de sa fermeture.
    private void reverser(Etabli etabli, LocalDate aujourdHui) {
        var le = etabli.presence().soldee();
        if (le == null || le.isAfter(aujourdHui)) return;
        var section = etabli.activite().section();
        var soldes = sql.soldes(section, le.withDayOfYear(1), le);
        var parNature = soldes.stream()
                .collect(Collectors.partitioningBy(solde -> solde.compte().startsWith("9")));
        transaction.executeWithoutResult(_ -> parNature.forEach((interne, restes) -> {
            if (restes.isEmpty()) return;
            var lignes = restes.stream()
                    .flatMap(solde -> Stream.of(
                            Ligne.solde(section, solde.compte(), solde.montant().oppose()),
                            Ligne.solde(Section.STRUCTURE, solde.compte(), solde.montant())))
                    .toList();
            caisse.passer(
                    interne ? "IN" : "OD", le, "SOLDE-" + section, "Comptes soldés, repris par la structure", lignes);
        }));
    }

    /// Ce que chacune a gagné va aux réserves, dont 15 % à la légale (art. 33 de la loi du 10 septembre 1947) ; ce
    /// qu'elle a perdu se prend sur les siennes, et le reste se reporte.
    private void affecter(int annee) {
        var lignes = new ArrayList<Ligne>();
        var resultats = sql.resultats(LocalDate.of(annee + 1, 1, 1), assemblee(annee));
        for (var resultat : resultats) lignes.addAll(affectation(resultat));
        if (lignes.isEmpty()) return;
        transaction.executeWithoutResult(_ -> caisse.passer(
                "OD", assemblee(annee), "AG-" + (annee + 1), "Affectation du résultat de " + annee, lignes));
    }

    private static List<Ligne> affectation(Resultat resultat) {
        var section = resultat.section();
        var montant = resultat.montant();
        if (!montant.estPositif()) return perte(section, montant.oppose(), resultat.reserves());
        var legale = montant.fois(RESERVE_LEGALE);
        var lignes = new ArrayList<>(List.of(
                Ligne.debit(section, "120000", montant), Ligne.credit(section, "106300", montant.moins(legale))));
        if (legale.compareTo(Montant.ZERO) > 0) lignes.add(Ligne.credit(section, "106100", legale));
        return lignes;
    }

    private static List<Ligne> perte(String section, Montant perte, Montant reserves) {
        var imputee = Montant.max(Montant.ZERO, Montant.min(perte, reserves));
        var lignes = new ArrayList<>(List.of(Ligne.credit(section, "129000", perte)));
        if (imputee.estPositif()) lignes.add(Ligne.debit(section, RESERVES, imputee));
        if (perte.compareTo(imputee) > 0) lignes.add(Ligne.debit(section, "119000", perte.moins(imputee)));
        return lignes;
    }

    private static void faire(Cloture cloture) {
        if (!(cloture instanceof Cloture.Faite)) throw new IllegalStateException("Clôture refusée : " + cloture);
    }
}
