package coop.essaim.facturation.relance;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.lettrage.Lettrage;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Lecture;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.avoir.Avoirs;
import coop.essaim.facturation.consultation.Contestations;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.piece.Composition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class RelancesTest {

    /// Trente jours de délai : l'échéance est passée depuis trente jours.
    private static final LocalDate VENDU = AUJOURD_HUI.minusDays(60);

    private static final Relances.Demande PAR_COURRIEL = new Relances.Demande(Canal.COURRIEL, Reclame.TOUT, null);

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Relances relances;

    @Autowired
    RelancesSql sql;

    @Autowired
    Contestations contestations;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Avoirs avoirs;

    @Autowired
    Lettrages lettrages;

    @Autowired
    Promesses promesses;

    @Autowired
    PromessesSql promessesSql;

    @Autowired
    RelevesSql releves;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private Commerce commerce;

    @BeforeEach
    void un_client_joignable() {
        commerce = usine.createBean(Commerce.class).preparer();
        commerce.ecrireANantes(new Courriel("facturation@nantes.exemple.fr"));
    }

    @Test
    void un_rappel_part_une_fois_par_niveau_et_laisse_sa_trace() {
        var facture = enRetard("100.00");
        assertThat(proposee(facture)).isEqualTo("Rappel");

        assertThat(relances.relancer(facture.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.Faite(facture.numero(), "Rappel", sansTaux()));

        assertThat(proposee(facture))
                .as("le même jour, un second envoi ne monte pas d’un niveau")
                .isEqualTo("rien");
        assertThat(relances.relancer(facture.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.PasEncore(facture.numero(), AUJOURD_HUI.plusDays(13)));

        passer(facture, 13);
        assertThat(proposee(facture)).isEqualTo("Relance");
        assertThat(relances.relancer(facture.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.Faite(facture.numero(), "Relance", sansTaux()));
        assertThat(relances.relancer(facture.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.PasEncore(facture.numero(), AUJOURD_HUI.plusDays(24)));
        assertThat(sql.journal(facture.id().valeur()))
                .extracting(RelanceFaite::libelle)
                .containsExactly("Relance", "Rappel");
        assertThat(courrier("Rappel : facture " + facture.numero()))
                .contains(facture.numero(), "120,00", "reste due")
                .doesNotContain("{");
        assertThat(courrier("Relance : facture " + facture.numero()))
                .contains("30 jours de retard", "indemnité forfaitaire de recouvrement de 40,00");
    }

    @Test
    void une_facture_contestée_payée_ou_sans_courriel_ne_se_relance_pas() {
        var contestee = enRetard("50.00");
        contestations.ouvrir(contestee.id(), "Le tissu est déchiré", null);
        assertThat(relances.relancer(contestee.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.Contestee(contestee.numero()));
        assertThat(relances.proposees(sql.enRetard(null, AUJOURD_HUI)))
                .noneMatch(une -> une.facture().numero().equals(contestee.numero()));
        contestations.lever(contestee.id(), "Repris", null);
        assertThat(relances.relancer(contestee.id(), PAR_COURRIEL)).isInstanceOf(Relance.Faite.class);

        var payee = enRetard("10.00");
        encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.VIREMENT,
                        AUJOURD_HUI,
                        payee.ttc(),
                        List.of(new Part(payee.id(), payee.ttc())),
                        null,
                        null,
                        null),
                Auteur.ESSAIM);
        assertThat(relances.relancer(payee.id(), PAR_COURRIEL)).isEqualTo(new Relance.RienDu(payee.numero()));

        var muet = enRetard("20.00");
        commerce.ecrireANantes(null);
        assertThat(relances.relancer(muet.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.SansCourriel(muet.numero(), "Ville de Nantes"));
        assertThat(relances.relancer(new FactureId(UUID.randomUUID()), PAR_COURRIEL))
                .isEqualTo(new Relance.Introuvable());
    }

    @Test
    void ce_qu_un_avoir_rend_ne_se_réclame_plus_même_avant_qu_on_ne_l_emploie() {
        var facture = enRetard("100.00");
        var ttc = facture.ttc();
        rendre(facture, Montant.euros("30.00"));
        assertThat(reclame(facture)).contains(ttc.moins(Montant.euros("30.00")));

        var trop = new Promesses.Dite(UUID.randomUUID(), facture.id().valeur(), AUJOURD_HUI.plusDays(5), ttc, null);
        assertThat(promesses.noter(trop, null))
                .isEqualTo(new Engagement.MontantAbsurde(ttc.moins(Montant.euros("30.00"))));

        rendre(facture, null);
        assertThat(reclame(facture)).isEmpty();
        assertThat(relances.relancer(facture.id(), PAR_COURRIEL)).isEqualTo(new Relance.RienDu(facture.numero()));
        assertThat(proposee(facture)).isEqualTo("rien");
    }

    @Test
    void un_avoir_lettré_à_la_main_avec_sa_facture_ne_se_compte_qu_une_fois() {
        var facture = enRetard("100.00");
        var avoir = rendre(facture, Montant.euros("30.00"));
        var lignes = jdbc.sql("select ecriture_id from facture where id in (:facture, :avoir)")
                .param("facture", facture.id().valeur())
                .param("avoir", avoir)
                .query((ligne, _) -> new LigneId(ligne.getLong(1), 1))
                .list();
        assertThat(lettrages.lettrer(lignes, true, "Ludovic Tanguy")).isInstanceOf(Lettrage.Partiel.class);

        assertThat(reclame(facture)).contains(facture.ttc().moins(Montant.euros("30.00")));
    }

    private Optional<Montant> reclame(Facture facture) {
        return sql.due(facture.id().valeur(), AUJOURD_HUI).map(EnRetard::reste);
    }

    private UUID rendre(Facture facture, @Nullable Montant ttc) {
        var prepare = (Avoirs.Preparation.Faite) avoirs.preparer(facture.id(), UUID.randomUUID(), ttc, null);
        var avoir = commerce.pieces.trouver(prepare.avoir()).orElseThrow();
        assertThat(commerce.valider(new Composition.Faite(avoir.id(), avoir.version()), VENDU))
                .isInstanceOf(Validation.Faite.class);
        return avoir.id();
    }

    @Test
    void la_balance_âgée_range_ce_que_doit_un_client_par_retard() {
        enRetard("100.00");
        var avant = balance();
        enRetard("30.00");

        var apres = balance();

        assertThat(apres.jusquA30().moins(avant.jusquA30())).isEqualTo(Montant.euros("36.00"));
        assertThat(apres.total().moins(avant.total())).isEqualTo(Montant.euros("36.00"));
        assertThat(sql.balance(null, VENDU))
                .filteredOn(ligne -> ligne.nom().equals("Ville de Nantes"))
                .allSatisfy(ligne -> assertThat(ligne.enRetard()).isEqualTo(Montant.ZERO));
        assertThat(sql.balance(List.of(commerce.jardin().id()), AUJOURD_HUI))
                .noneMatch(ligne -> ligne.nom().equals("Ville de Nantes"));
    }

    @Test
    void les_sommes_en_plus_ne_se_demandent_que_si_on_les_coche_et_jamais_à_un_particulier() {
        var facture = enRetard("100.00");
        relances.relancer(facture.id(), PAR_COURRIEL);
        passer(facture, 13);

        relances.relancer(facture.id(), new Relances.Demande(Canal.COURRIEL, Reclame.RIEN, null));

        assertThat(courrier("Relance : facture " + facture.numero())).doesNotContain("indemnité", "intérêts", "{");
        assertThat(sql.journal(facture.id().valeur()).getFirst()).satisfies(relance -> {
            assertThat(relance.indemnite()).isNull();
            assertThat(relance.interets()).isNull();
        });
    }

    @Test
    void sans_courriel_la_lettre_s_imprime_et_reste_au_journal() throws Exception {
        var facture = enRetard("250.00");
        commerce.ecrireANantes(null);
        var demande = new Relances.Demande(Canal.LETTRE, new Reclame(true, false), null);

        assertThat(relances.relancer(facture.id(), demande))
                .isEqualTo(new Relance.Faite(facture.numero(), "Rappel", false));

        var faite = sql.journal(facture.id().valeur()).getFirst();
        assertThat(faite.courrier()).isNull();
        assertThat(faite.indemnite()).isEqualTo(Montant.euros("40.00"));
        var pdf = documents.octetsDejaPermis(new DocumentId(faite.lettre())).orElseThrow();
        try (var papier = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(papier))
                    .contains(
                            "Rappel, facture " + facture.numero(),
                            "Ville de Nantes",
                            "2 rue de l’Hôtel de Ville",
                            "300,00",
                            "Indemnité forfaitaire de recouvrement",
                            "340,00")
                    .doesNotContain("{");
        }
        // Qui lit la facture lit sa lettre ; un autre entrepreneur, non.
        assertThat(documents.lire(new DocumentId(faite.lettre()), Visiteur.ANONYME))
                .isInstanceOf(Lecture.Introuvable.class);
    }

    @Test
    void une_promesse_suspend_les_relances_jusqu_à_son_jour_puis_se_dit_rompue_ou_tenue() {
        var facture = enRetard("100.00");
        var cle = UUID.randomUUID();
        var demain = AUJOURD_HUI.plusDays(1);
        var dite = new Promesses.Dite(cle, facture.id().valeur(), demain, Montant.euros("50"), "Après la paie");

        var note = new Engagement.Note(demain, Montant.euros("50.00"));
        assertThat(promesses.noter(dite, null)).isEqualTo(note);
        assertThat(promesses.noter(dite, null)).as("un double clic").isEqualTo(note);
        assertThat(promesses.de(facture.id().valeur())).hasSize(1);

        assertThat(proposee(facture)).isEqualTo("rien");
        assertThat(relances.relancer(facture.id(), PAR_COURRIEL))
                .isEqualTo(new Relance.Promise(facture.numero(), demain));
        int avant = promessesSql.rompues(null, demain.plusDays(1));
        assertThat(avant).isPositive();
        assertThat(due(facture).promesseRompue(demain))
                .as("le jour même, on attend encore")
                .isFalse();
        assertThat(due(facture).promesseRompue(demain.plusDays(1))).isTrue();

        payer(facture, "50.00");
        assertThat(due(facture).promesseRompue(demain.plusDays(1))).as("tenue").isFalse();
        assertThat(promessesSql.rompues(null, demain.plusDays(1))).isEqualTo(avant - 1);

        promesses.retirer(facture.id().valeur(), null);
        assertThat(proposee(facture)).isEqualTo("Rappel");
    }

    @Test
    void chaque_promesse_impossible_dit_quoi_faire() {
        var facture = enRetard("10.00");
        assertThat(refus(facture, AUJOURD_HUI.minusDays(1), null)).startsWith("Écrivez un jour à venir");
        assertThat(refus(facture, AUJOURD_HUI.plusYears(1), null)).startsWith("Écrivez un jour d’ici au");
        assertThat(refus(facture, AUJOURD_HUI, "12.01")).contains("12,00");
        assertThat(refus(facture, AUJOURD_HUI, "-1")).startsWith("Écrivez un montant positif");
        payer(facture, "12.00");
        assertThat(refus(facture, AUJOURD_HUI, null)).startsWith("Cette facture n’est plus due");
    }

    @Test
    void le_relevé_d_un_client_déduit_ses_trop_perçus() {
        var facture = enRetard("100.00");
        var avant = releve();
        encaisser(facture, "150.00", "120.00");

        var apres = releve();

        // 120 soldés, et 30 d'avance.
        assertThat(avant.moins(apres)).isEqualTo(Montant.euros("150.00"));
        assertThat(releves.pieces(
                        commerce.nantes().valeur(), List.of(commerce.jardin().id())))
                .isEmpty();
    }

    /// Qui demande des intérêts apprend pourquoi il n'en a pas.
    private boolean sansTaux() {
        return sql.taux().stream().noneMatch(taux -> taux.couvre(AUJOURD_HUI));
    }

    private Montant releve() {
        var client = commerce.nantes().valeur();
        var lignes = new java.util.ArrayList<>(releves.pieces(client, null));
        lignes.addAll(releves.tropPercus(client, null));
        return new Releve(AUJOURD_HUI, "Ville de Nantes", "Aubrée Couture", lignes).total();
    }

    private EnRetard due(Facture facture) {
        return sql.due(facture.id().valeur(), AUJOURD_HUI).orElseThrow();
    }

    private String refus(Facture facture, LocalDate date, String montant) {
        var dite = new Promesses.Dite(
                UUID.randomUUID(), facture.id().valeur(), date, montant == null ? null : Montant.euros(montant), null);
        return ((Engagement.Refus) promesses.noter(dite, null)).phrase();
    }

    private void payer(Facture facture, String montant) {
        encaisser(facture, montant, montant);
    }

    private void encaisser(Facture facture, String recu, String impute) {
        var reponse = encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.VIREMENT,
                        AUJOURD_HUI,
                        Montant.euros(recu),
                        List.of(new Part(facture.id(), Montant.euros(impute))),
                        null,
                        null,
                        null),
                Auteur.ESSAIM);
        assertThat(reponse).isInstanceOf(Encaissement.Fait.class);
    }

    private AgeDuClient balance() {
        return sql.balance(null, AUJOURD_HUI).stream()
                .filter(ligne -> ligne.nom().equals("Ville de Nantes"))
                .findFirst()
                .orElseThrow();
    }

    private String proposee(Facture facture) {
        return relances.proposees(sql.enRetard(null, AUJOURD_HUI)).stream()
                .filter(une -> une.facture().numero().equals(facture.numero()))
                .map(une -> une.niveau().libelle())
                .findFirst()
                .orElse("rien");
    }

    /// La dernière relance recule d'autant de jours.
    private static void passer(Facture facture, int jours) {
        PostgresDeTest.superutilisateur()
                .update(
                        "update relance set date = date - ? where facture_id = ?",
                        jours,
                        facture.id().valeur());
    }

    /// Toutes du même jour : la série ne revient pas en arrière.
    private Facture enRetard(String ht) {
        var piece = commerce.brouillon(prestation("Atelier", "1", ht));
        assertThat(commerce.valider(piece, VENDU)).isInstanceOf(Validation.Faite.class);
        return commerce.factures.trouver(new FactureId(piece.id())).orElseThrow();
    }

    private String courrier(String sujet) {
        return jdbc.sql("select texte from courrier where sujet like :sujet || '%'")
                .param("sujet", sujet)
                .query(String.class)
                .single();
    }
}
