package coop.essaim.facturation.recurrence;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.tiers.NatureDeTiers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Camille entretient chaque mois les rideaux de la Ville de Nantes : la facture revient d'elle-même, en brouillon.
@EssaiComplet
class RecurrencesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrencesSql sql;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    private Commerce commerce;

    @BeforeEach
    void un_atelier() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void chaque_échéance_fait_un_brouillon_une_seule_fois_à_son_mois() {
        var id = programmee(contenu("Entretien de {mois}"), new Calendrier(Rythme.MOIS, AUJOURD_HUI, null));
        assertThat(pieces(id)).as("celle d’aujourd’hui naît aussitôt").hasSize(1);
        assertThat(pieces(id).getFirst()).satisfies(piece -> {
            assertThat(piece.etat()).isEqualTo(PieceDeVente.Etat.BROUILLON);
            assertThat(piece.texte().objet())
                    .isEqualTo("Entretien de " + EnFrancais.enFrancais(YearMonth.from(AUJOURD_HUI)));
            assertThat(piece.totaux().ttc()).hasToString("96,00\u00a0€");
        });

        assertThat(recurrences.generer(id, AUJOURD_HUI)).isZero();
        assertThat(recurrences.generer(id, AUJOURD_HUI.plusMonths(2))).isEqualTo(2);
        assertThat(recurrences.generer(id, AUJOURD_HUI.plusMonths(2))).isZero();

        // Un brouillon supprimé ne revient pas : l'échéance a eu lieu.
        commerce.pieces.supprimer(pieces(id).getFirst().id());
        assertThat(recurrences.generer(id, AUJOURD_HUI.plusMonths(2))).isZero();
        assertThat(sql.nees(id)).hasSize(3);
        assertThat(trouvee(id).prochaine()).contains(AUJOURD_HUI.plusMonths(3));
    }

    @Test
    void deux_serveurs_ensemble_n_en_font_naître_qu_une() throws Exception {
        var id = programmee(contenu("Loyer"), new Calendrier(Rythme.SEMAINE, AUJOURD_HUI.plusDays(1), null));
        Callable<Integer> naitre = () -> recurrences.generer(id, AUJOURD_HUI.plusDays(1));
        try (var mains = Executors.newFixedThreadPool(4)) {
            int nes = 0;
            for (var reponse : mains.invokeAll(List.of(naitre, naitre, naitre, naitre))) nes += reponse.get();
            assertThat(nes).isEqualTo(1);
        }
        assertThat(pieces(id)).hasSize(1);
    }

    @Test
    void une_fin_de_mois_reste_une_fin_de_mois_et_la_dernière_date_arrête() {
        var calendrier = new Calendrier(Rythme.MOIS, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 4, 29));

        assertThat(calendrier.dues(null, LocalDate.of(2027, 12, 31)))
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
        assertThat(calendrier.prochaine(LocalDate.of(2027, 3, 31))).isEmpty();
        assertThat(new Calendrier(Rythme.ANNEE, LocalDate.of(2028, 2, 29), null).dues(null, LocalDate.of(2030, 3, 1)))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28), LocalDate.of(2030, 2, 28));
    }

    @Test
    void arrêtée_rien_n_en_naît_et_elle_ne_change_plus() {
        var id = programmee(contenu("Abonnement"), demain());

        assertThat(recurrences.arreter(id, null)).isEqualTo(new Programmation.Faite(id));
        assertThat(recurrences.arreter(id, null)).isEqualTo(new Programmation.Faite(id));

        assertThat(recurrences.generer(id, AUJOURD_HUI.plusYears(1))).isZero();
        assertThat(recurrences.enCours()).doesNotContain(id);
        assertThat(recurrences.changer(id, 0, contenu("Autre"), demain())).isInstanceOf(Programmation.Arretee.class);
        assertThatThrownBy(() -> commerce.jdbc
                        .sql("update recurrence set arretee_a = null where id = :id")
                        .param("id", id)
                        .update())
                .rootCause()
                .hasMessageContaining("faites-en une nouvelle");
    }

    @Test
    void chaque_refus_dit_quoi_faire() {
        assertThat(refus(contenu("Hier"), new Calendrier(Rythme.MOIS, AUJOURD_HUI.minusDays(1), null)))
                .startsWith("Écrivez une première date à partir d’aujourd’hui");
        assertThat(refus(contenu("Fin"), new Calendrier(Rythme.MOIS, AUJOURD_HUI.plusDays(2), AUJOURD_HUI)))
                .startsWith("Écrivez une dernière date qui suit la première");
        assertThat(refus(contenu("Absurde", prestation("Pose", "-3", "80")), demain()))
                .contains("écrivez une quantité positive");
        var dIdriss = commerce.client(commerce.jardin(), NatureDeTiers.PARTICULIER, "Client d’Idriss", null);
        assertThat(refus(
                        Brouillon.facture(
                                commerce.couture().id(), dIdriss, "Autrui", List.of(prestation("Pose", "1", "80"))),
                        demain()))
                .isEqualTo("Choisissez un client de cette activité.");
        assertThat(refus(contenu("Loin"), new Calendrier(Rythme.MOIS, AUJOURD_HUI.plusYears(73), null)))
                .startsWith("Écrivez une première date à moins de dix ans");
        assertThat(refus(contenu("Entretien de {moi}"), demain())).startsWith("Remplacez {moi} par {mois}");
        assertThat(refus(contenu("é".repeat(180) + " entretien de {mois}"), demain()))
                .isEqualTo(
                        "Raccourcissez l’objet : une fois la date écrite en entier, il y aurait plus de 200 caractères.");
        assertThat(refus(contenu("Rideaux", prestation("é".repeat(490) + " {date}", "1", "80")), demain()))
                .startsWith("Raccourcissez le libellé de la ligne");
        assertThat(refus(contenu("Gratuit", prestation("Pose", "1", "0")), demain()))
                .startsWith("Écrivez au moins une ligne d’un montant non nul");
        assertThat(recurrences.changer(UUID.randomUUID(), 0, contenu("Rien"), demain()))
                .isInstanceOf(Programmation.Introuvable.class);
        var id = programmee(contenu("Version"), demain());
        assertThat(recurrences.changer(id, 7, contenu("Version"), demain()))
                .isInstanceOf(Programmation.ChangeeEntreTemps.class);
    }

    @Test
    void une_activité_fermée_la_bloque_sans_rien_faire_naître_et_le_dit() {
        var ephemere = ((Ouverture.Faite)
                        commerce.activites.ouvrir("Atelier " + UUID.randomUUID(), Commerce.DEBUT, null))
                .activite();
        var client = commerce.client(ephemere, NatureDeTiers.PARTICULIER, "Léa Moreau", null);
        var id = programmee(
                Brouillon.facture(ephemere.id(), client, "Cours", List.of(prestation("Cours", "1", "50"))), demain());
        commerce.activites.fermer(ephemere.id(), AUJOURD_HUI.minusDays(1));

        assertThat(recurrences.generer(id, AUJOURD_HUI.plusDays(1))).isZero();
        assertThat(trouvee(id).refus()).startsWith("Échéance du ").contains("est fermée");
        assertThat(pieces(id)).isEmpty();

        commerce.activites.rouvrir(ephemere.id());
        assertThat(recurrences.generer(id, AUJOURD_HUI.plusDays(1))).isEqualTo(1);
        assertThat(trouvee(id).refus()).isNull();
    }

    @Test
    void d_une_facture_faite_on_la_répète_et_un_double_clic_n_en_programme_qu_une() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud.recurrence@exemple.fr", "ACCOMPAGNATEUR");
        var maud = troupe.connecter("maud.recurrence@exemple.fr");
        var facture = commerce.facture(prestation("Entretien des rideaux", "2", "40"));
        var page = navigateur
                .get()
                .uri("/factures-recurrentes/nouvelle?piece=" + facture.id())
                .cookie(maud)
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Entretien des rideaux", "Ville de Nantes");

        var cle = UUID.randomUUID().toString();
        var premier = envoyer(maud, cle);
        assertThat(envoyer(maud, cle)).isEqualTo(premier);

        var id = UUID.fromString(premier.replaceFirst(".*/", ""));
        assertThat(trouvee(id).contenu().lignes())
                .singleElement()
                .extracting(LigneSaisie::type)
                .isEqualTo(LigneDeFacture.Type.LIGNE);
        assertThat(navigateur
                        .get()
                        .uri("/factures-recurrentes/" + id)
                        .cookie(maud)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Chaque trimestre", "Rien encore");
    }

    private String envoyer(jakarta.servlet.http.Cookie qui, String cle) {
        var reponse = navigateur
                .post()
                .uri("/factures-recurrentes")
                .cookie(qui)
                .with(jeton())
                .param("cle", cle)
                .param("activite", commerce.couture().id().toString())
                .param("client", commerce.nantes().toString())
                .param("objet", "Entretien")
                .param("mode", "HT")
                .param("delaiJours", "30")
                .param("rythme", "TRIMESTRE")
                .param("du", EnFrancais.enTableau(AUJOURD_HUI.plusDays(1)))
                .param("lignes[0].libelle", "Entretien des rideaux")
                .param("lignes[0].quantite", "2")
                .param("lignes[0].prix", "40")
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                // Une option ne se répète pas.
                .param("lignes[1].libelle", "Repassage")
                .param("lignes[1].type", "OPTION")
                .param("lignes[1].prix", "10")
                .param("lignes[1].nature", "PRESTATION")
                .param("lignes[1].regime", "N20")
                .exchange()
                .getResponse();
        assertThat(reponse.getStatus()).isEqualTo(302);
        return String.valueOf(reponse.getHeader("Location"));
    }

    private Brouillon contenu(String objet, LigneSaisie... lignes) {
        return Brouillon.facture(
                commerce.couture().id(),
                commerce.nantes(),
                objet,
                lignes.length == 0 ? List.of(prestation("Entretien des rideaux", "1", "80")) : List.of(lignes));
    }

    private static Calendrier demain() {
        return new Calendrier(Rythme.MOIS, AUJOURD_HUI.plusDays(1), null);
    }

    private UUID programmee(Brouillon contenu, Calendrier calendrier) {
        var reponse = recurrences.programmer(UUID.randomUUID(), contenu, calendrier, null);
        assertThat(reponse).isInstanceOf(Programmation.Faite.class);
        return ((Programmation.Faite) reponse).id();
    }

    private String refus(Brouillon contenu, Calendrier calendrier) {
        return ((Programmation.Refus) recurrences.programmer(UUID.randomUUID(), contenu, calendrier, null)).phrase();
    }

    private Recurrence trouvee(UUID id) {
        return sql.trouver(id).orElseThrow();
    }

    private List<PieceDeVente> pieces(UUID id) {
        return sql.nees(id).stream()
                .flatMap(nee -> commerce.pieces.trouver(nee.piece()).stream())
                .toList();
    }
}
