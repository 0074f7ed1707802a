package coop.essaim.comptabilite;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.demande;
import static coop.essaim.comptabilite.Livre.le;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.cloture.Cloture;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.Rapports;
import coop.essaim.comptabilite.rapport.SoldeDeCompte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// Quoi que l'on fasse, dans n'importe quel ordre, le livre tient. Une graine suffit à rejouer une suite d'actes.
class InvariantsTest {

    static final int ACTES = 40;
    static final String LUDOVIC = "Ludovic Tanguy";

    final Livre livre = new Livre();
    final Ecritures ecritures = livre.bean(Ecritures.class);
    final Rapports rapports = livre.bean(Rapports.class);
    final Clotures clotures = livre.bean(Clotures.class);

    @Property(tries = 25)
    @Label("toute suite d'actes garde les sections équilibrées, leur somme égale au général et la chaîne intacte")
    void une_suite_d_actes(@ForAll @LongRange(min = 0) long graine) {
        Livre.vider();
        livre.installer(2026);
        var passees = new ArrayList<EcritureId>();
        var sort = new SplittableRandom(graine);
        for (int i = 0; i < ACTES; i++) agir(sort, passees);

        verifierLesSections();
        livre.dans(() -> livre.bean(Validations.class).validerJusquAu(null, le("2026-12-31"), LUDOVIC));
        var avant = soldesDeBilan(2026);
        assertThat(clotures.cloreExercice(le("2026-06-01"), LUDOVIC)).isInstanceOf(Cloture.Faite.class);

        assertThat(soldesDeBilan(2027))
                .as("les à-nouveaux sont les soldes de clôture")
                .isEqualTo(avant);
        verifierLesSections();
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    private void agir(SplittableRandom sort, List<EcritureId> passees) {
        var section = List.of(CAMILLE, IDRISS, "CAE").get(sort.nextInt(3));
        var autre = section.equals(CAMILLE) ? IDRISS : CAMILLE;
        var date = LocalDate.of(2026, 1 + sort.nextInt(12), 1 + sort.nextInt(28));
        var montant = new Montant(1 + sort.nextInt(1_000_000));
        switch (sort.nextInt(9)) {
            case 0, 1 -> passer(vente(section, date, montant), sort.nextBoolean(), passees);
            case 2 -> passer(encaissement(section, date, montant), sort.nextBoolean(), passees);
            case 3 -> passer(transfert(section, autre, date, montant), sort.nextBoolean(), passees);
            case 4 -> surUne(sort, passees, id -> ecritures.contrepasser(id, date, demande()));
            case 5 -> surUne(sort, passees, ecritures::supprimerDuBrouillard);
            case 6 -> livre.dans(() -> livre.bean(Validations.class).validerJusquAu("VE", date, LUDOVIC));
            case 7 ->
                livre.bean(Lettrages.class)
                        .proposer("411100", null, date)
                        .forEach(p -> livre.bean(Lettrages.class).lettrer(p.ids(), false, LUDOVIC));
            default -> clotures.cloreMois(le("2026-01-15"), LUDOVIC);
        }
    }

    private void passer(Ecriture ecriture, boolean valider, List<EcritureId> passees) {
        var reponse = livre.dans(
                () -> valider ? ecritures.passerEtValider(ecriture, demande()) : ecritures.passer(ecriture, demande()));
        if (reponse instanceof Passation.Passee passee) passees.add(passee.id());
    }

    private void surUne(SplittableRandom sort, List<EcritureId> passees, Function<EcritureId, Object> acte) {
        if (passees.isEmpty()) return;
        int rang = sort.nextInt(passees.size());
        var id = passees.get(rang);
        if (Boolean.TRUE.equals(livre.dans(() -> acte.apply(id)))) passees.remove(rang);
    }

    private void verifierLesSections() {
        assertThat(livre.jdbc()
                        .sql("select section_id from ligne group by 1 having sum(debit) <> sum(credit)")
                        .query(Integer.class)
                        .list())
                .isEmpty();
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true);
        var parSomme = new HashMap<String, Montant>();
        for (var section : livre.bean(Sections.class).toutes())
            soldes(cadrage.deLaSection(section.code())).forEach((compte, solde) -> {
                if (!compte.startsWith("9")) parSomme.merge(compte, solde, Montant::plus);
            });
        parSomme.values().removeIf(m -> m.equals(Montant.ZERO));
        assertThat(parSomme).as("la somme des sections est le grand livre").isEqualTo(soldes(cadrage));
    }

    private Map<String, Montant> soldesDeBilan(int annee) {
        var soldes = new HashMap<String, Montant>();
        var cadrage = rapports.cadrer(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31), null, true);
        for (var section : livre.bean(Sections.class).toutes()) {
            var sienne = cadrage.deLaSection(section.code());
            for (var solde : rapports.balanceAuxiliaire(sienne))
                if (!solde.solde().equals(Montant.ZERO))
                    soldes.put(section.code() + " " + solde.compte() + " " + solde.auxiliaire(), solde.solde());
            for (var solde : rapports.balance(sienne)) {
                var compte = solde.compte().matches("[67].*|12.*")
                        ? "résultat"
                        : solde.compte().matches("9[12].*|99.*") ? "interne" : solde.compte();
                soldes.merge(section.code() + " " + compte, solde.solde(), Montant::plus);
            }
        }
        soldes.values().removeIf(m -> m.equals(Montant.ZERO));
        return soldes;
    }

    private Map<String, Montant> soldes(Cadrage cadrage) {
        return rapports.balance(cadrage).stream()
                .filter(s -> !s.solde().equals(Montant.ZERO))
                .collect(toMap(SoldeDeCompte::compte, SoldeDeCompte::solde));
    }

    private static Ecriture vente(String section, LocalDate date, Montant montant) {
        return Livre.vente(
                section,
                "F" + montant.centimes(),
                date.toString(),
                montant.enEuros().toString());
    }

    private static Ecriture encaissement(String section, LocalDate date, Montant montant) {
        return Livre.encaissement(
                section,
                "V" + montant.centimes(),
                date.toString(),
                montant.enEuros().toString());
    }

    private static Ecriture transfert(String de, String vers, LocalDate date, Montant montant) {
        return new Ecriture(
                "IN",
                date,
                Piece.de("T", date),
                "Transfert",
                List.of(
                        Ligne.debit(de, "918000", montant), Ligne.credit(de, "900000", montant),
                        Ligne.debit(vers, "900000", montant), Ligne.credit(vers, "928000", montant)));
    }
}
