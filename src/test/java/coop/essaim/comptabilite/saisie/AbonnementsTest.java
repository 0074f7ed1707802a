package coop.essaim.comptabilite.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Livre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class AbonnementsTest {

    private static final String CHEMIN = "/comptabilite/ecritures/abonnements";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Abonnements abonnements;

    final Livre livre = new Livre();
    EcranComptable ludovic;

    @BeforeEach
    void un_exercice_ouvert() {
        Livre.vider();
        Livre.enSuperutilisateur("truncate modele_ecriture cascade");
        livre.installer(2026);
        ludovic = new EcranComptable(comptes, navigateur);
    }

    private static String[] loyer(String... autres) {
        var tape = new ArrayList<>(List.of(
                "nom", "Loyer de l'atelier",
                "periodicite", "mois",
                "du", "31/1/2026",
                "au", "",
                "journal", "OD",
                "piece", "LOYER {date}",
                "libelle", "Loyer de {mois}",
                "lignes[0].compte", "613200",
                "lignes[0].section", "CAE",
                "lignes[0].debit", "500",
                "lignes[1].compte", "512000",
                "lignes[1].credit", "="));
        for (int i = 0; i < autres.length; i += 2) {
            int place = tape.indexOf(autres[i]);
            if (place < 0) tape.addAll(List.of(autres[i], autres[i + 1]));
            else tape.set(place + 1, autres[i + 1]);
        }
        return tape.toArray(String[]::new);
    }

    private UUID abonne(String... autres) {
        ludovic.suivre(CHEMIN, loyer(autres));
        return abonnements.enCours().getFirst();
    }

    @Test
    void chaque_échéance_est_proposée_une_seule_fois_au_brouillard() {
        var loyer = abonne();
        assertThat(abonnements.proposer(loyer, LocalDate.of(2026, 3, 31))).isEqualTo(3);
        assertThat(abonnements.proposer(loyer, LocalDate.of(2026, 3, 31))).isZero();
        assertThat(livre.lignes()).isEqualTo("""
                OD brouillard LOYER 31/01/2026 | CAE | 613200 | 500,00 |
                OD brouillard LOYER 31/01/2026 | CAE | 512000 | | 500,00
                OD brouillard LOYER 28/02/2026 | CAE | 613200 | 500,00 |
                OD brouillard LOYER 28/02/2026 | CAE | 512000 | | 500,00
                OD brouillard LOYER 31/03/2026 | CAE | 613200 | 500,00 |
                OD brouillard LOYER 31/03/2026 | CAE | 512000 | | 500,00
                """);
    }

    @Test
    void une_échéance_supprimée_du_brouillard_ne_revient_pas() {
        var loyer = abonne();
        abonnements.proposer(loyer, LocalDate.of(2026, 1, 31));
        var id = livre.jdbc()
                .sql("select max(id) from ecriture")
                .query(Long.class)
                .single();
        ludovic.suivre("/comptabilite/ecritures/" + id + "/suppression");
        assertThat(abonnements.proposer(loyer, LocalDate.of(2026, 1, 31))).isZero();
        assertThat(ludovic.lire(CHEMIN + "/" + loyer)).contains("écriture supprimée du brouillard", "28 février 2026");
    }

    @Test
    void un_mois_clos_arrête_l_abonnement_qui_dit_pourquoi_et_reprend_ensuite() {
        var loyer = abonne();
        ludovic.suivre("/comptabilite/clotures/2026-01-01/cloture");
        assertThat(abonnements.proposer(loyer, LocalDate.of(2026, 2, 28))).isZero();
        assertThat(ludovic.lire(CHEMIN)).contains("En attente", "Échéance du 31/01/2026", "sont clos");
        assertThat(ludovic.lire("/")).contains("n’a pas pu entrer");

        ludovic.suivre("/comptabilite/clotures/2026-01-01/reouverture", "motif", "Loyer oublié");
        assertThat(abonnements.proposer(loyer, LocalDate.of(2026, 2, 28))).isEqualTo(2);
        assertThat(ludovic.lire(CHEMIN)).contains("En cours").doesNotContain("Échéance du");
    }

    @Test
    void un_échéancier_incomplet_ou_une_écriture_à_compléter_se_refusent_à_côté_du_champ() {
        refuse("nom", "", "nom", "Donnez un nom");
        refuse("periodicite", "semaine", "periodicite", "Choisissez tous les combien");
        refuse("du", "jamais", "du", "Écrivez une date");
        refuse("au", "1/1/2025", "au", "Donnez une dernière échéance qui suit la première.");
        refuse("piece", "", "piece", "Donnez la référence de la pièce");
        refuse("lignes[0].debit", "", "lignes[0].debit", "Donnez un montant");
        refuse("lignes[0].compte", "613299", "lignes[0].compte", "Créez d'abord le compte 613299");
        assertThat(ludovic.refus(CHEMIN, loyer("lignes[1].credit", "400"))).contains("Équilibrez la section CAE");
        assertThat(abonnements.enCours()).isEmpty();
    }

    private void refuse(String champ, String valeur, String fautif, String phrase) {
        var id = coop.essaim.commun.page.saisie.Saisie.id(fautif);
        assertThat(ludovic.refus(CHEMIN, loyer(champ, valeur)))
                .as(champ + " = " + valeur)
                .contains(phrase, "id=\"" + id + "-refus\"");
    }

    @Test
    void un_abonnement_se_propose_à_la_demande_change_et_s_arrête() {
        var loyer = abonne();
        assertThat(ludovic.avis(CHEMIN + "/propositions", "jusquAu", "28/2/2026"))
                .isEqualTo("2 écritures sont proposées au brouillard.");
        assertThat(ludovic.avis(CHEMIN + "/propositions", "jusquAu", "28/2/2026"))
                .contains("Aucune échéance");
        assertThat(ludovic.avis(CHEMIN + "/propositions", "jusquAu", "1/1/2199"))
                .contains("trois mois");
        ludovic.suivre(CHEMIN + "/" + loyer, loyer("au", "28/2/2026"));
        assertThat(ludovic.lire(CHEMIN)).contains("Terminé");
        ludovic.suivre(CHEMIN + "/" + loyer + "/arret");
        assertThat(ludovic.demander(CHEMIN + "/" + loyer)).hasStatus(404);
    }

    @Test
    void l_échéance_suit_l_écriture_que_l_on_modifie() {
        var loyer = abonne();
        abonnements.proposer(loyer, LocalDate.of(2026, 1, 31));
        var id = livre.jdbc()
                .sql("select max(id) from ecriture")
                .query(Long.class)
                .single();
        var modifiee = ludovic.suivre(
                "/comptabilite/ecritures/" + id + "/modification",
                loyer("date", "31/1/2026", "lignes[0].debit", "510"));
        assertThat(ludovic.lire(CHEMIN + "/" + loyer)).contains("href=\"" + modifiee + "\"");
    }

    @ParameterizedTest(name = "{0} depuis le {1} : {2}")
    @CsvSource({
        "MOIS,      2026-01-31, 2026-02-28 2026-03-31 2026-04-30",
        "TRIMESTRE, 2025-11-30, 2026-02-28 2026-05-30 2026-08-30",
        "SEMESTRE,  2026-01-15, 2026-07-15 2027-01-15 2027-07-15",
        "ANNEE,     2024-02-29, 2025-02-28 2026-02-28 2027-02-28",
    })
    void les_échéances_se_comptent_de_la_première(Periodicite periodicite, LocalDate premiere, String suivantes) {
        assertThat(periodicite.echeances(premiere).skip(1).limit(3).map(LocalDate::toString))
                .containsExactly(suivantes.split(" "));
    }
}
