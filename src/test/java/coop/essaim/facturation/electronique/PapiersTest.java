package coop.essaim.facturation.electronique;

import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Taux;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.documents.Documents;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.Tiers;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaiComplet
class PapiersTest {

    @Autowired
    ApplicationContext contexte;

    @Autowired
    Papiers papiers;

    @Autowired
    PapiersSql sql;

    @Autowired
    EnvoisSql envois;

    @Autowired
    FigeDeFacture fige;

    @Autowired
    Documents documents;

    @Autowired
    Courriers courriers;

    @Autowired
    Tiers tiers;

    @Autowired
    Personnes personnes;

    Commerce commerce;

    @BeforeEach
    void une_vente() {
        commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
    }

    @Test
    void une_facture_validée_se_dessine_se_range_et_part_au_client() {
        camille_suit_ses_clients();
        commerce.ecrireANantes(new Courriel("facturation@nantes.exemple.fr"));
        var facture = commerce.facture(prestation("Atelier couture", "2", "500.00"));

        assertThat(sql.document(facture.id()))
                .as("rien n'est fait avant la tournée")
                .isEmpty();
        while (papiers.faireLeSuivant()) {}

        var papier = papiers.de(facture.id()).orElseThrow();
        var releve = relire(facture);
        assertThat(releve.papier())
                .contains("Facture " + facture.numero(), "Camille Aubrée", "Ville de Nantes", "1 200,00 €");
        assertThat(releve.absentsDuPapier()).isEmpty();
        var envoi = envois.de(facture.id()).getFirst();
        assertThat(envoi.destinataire()).isEqualTo(new Courriel("facturation@nantes.exemple.fr"));
        assertThat(envoi.repondreA()).isEqualTo(new Courriel("camille@couture.exemple.fr"));
        var courrier = courriers.suivre(envoi.courrier()).orElseThrow();
        assertThat(courrier.texte())
                .contains("la facture " + facture.numero(), "1\u202f200,00\u00a0€ TTC", "répondez simplement");
        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select document from courrier_piece where courrier_id = ?",
                                java.util.UUID.class,
                                envoi.courrier()))
                .isEqualTo(papier.valeur());
    }

    @Test
    void un_rendu_en_panne_laisse_la_facture_se_rejoue_et_se_voit() {
        var facture = commerce.facture(prestation("Essayage", "1", "100.00"));
        var base = PostgresDeTest.superutilisateur();
        var note = base.queryForMap("select code, texte, du, reference from note_legale where code = 'PMD'");
        base.update("delete from note_legale where code = 'PMD'");
        try {
            while (papiers.faireLeSuivant()) {}
            assertThat(sql.document(facture.id())).isEmpty();
            assertThat(panne(facture.id())).contains("La note PMD n’a pas de texte");
            assertThat(papiers.faireLeSuivant()).as("il attend son tour").isFalse();
        } finally {
            base.update(
                    "insert into note_legale (code, texte, du, reference) values (?, ?, ?, ?)",
                    note.get("code"),
                    note.get("texte"),
                    note.get("du"),
                    note.get("reference"));
        }
        assertThat(commerce.factures.trouver(facture.id()))
                .as("la facture tient")
                .isPresent();
        assertThat(papiers.reessayer(facture.id())).isTrue();
        assertThat(papiers.faireLeSuivant()).isTrue();
        assertThat(sql.document(facture.id())).isPresent();
        assertThat(papiers.reessayer(facture.id())).as("il est fait").isFalse();
    }

    @Test
    void un_client_sans_courriel_garde_sa_facture_rangée_et_n_en_reçoit_pas() {
        var client =
                commerce.client(commerce.couture(), coop.essaim.tiers.NatureDeTiers.PARTICULIER, "Yves Le Goff", null);
        var piece = commerce.brouillon(Brouillon.facture(
                commerce.couture().id(), client, "Ourlet", List.of(prestation("Ourlet", "1", "12.50"))));
        assertThat(commerce.valider(piece)).isInstanceOf(coop.essaim.facturation.Validation.Faite.class);

        while (papiers.faireLeSuivant()) {}
        assertThat(sql.document(new FactureId(piece.id()))).isPresent();
        assertThat(envois.de(new FactureId(piece.id()))).isEmpty();
    }

    @Test
    void remises_titres_et_prix_toutes_taxes_passent_les_validateurs(@TempDir Path dossier) throws Exception {
        FacturXTest.taire_les_bibliothèques();
        var lignes = List.of(
                LigneSaisie.titre("Création"),
                prestation("Costumes", "3", "149.99").remise(new Remise.Pourcentage(Taux.pourCent("10"))),
                prestation("Échantillon", "1", "0"),
                LigneSaisie.titre("Fournitures"),
                Commerce.marchandise("Boutons", "1273", "0.07"));
        for (var mode : ModeDePrix.values()) {
            var contenu = Brouillon.facture(commerce.couture().id(), commerce.nantes(), "Costumes", lignes)
                    .mode(mode)
                    .remise(new Remise.Somme(coop.essaim.commun.Montant.euros("15.01")));
            var piece = commerce.brouillon(contenu);
            commerce.valider(piece);
            var facture = commerce.factures.trouver(new FactureId(piece.id())).orElseThrow();
            var document = fige.de(facture);
            assertThat(document.ttc()).isEqualTo(facture.ttc());
            assertThat(document.lignes().getFirst().details()).isEqualTo("Échantillon : offert");
            var pdf = Files.write(dossier.resolve(mode + ".pdf"), relu(facture));
            assertThat(Validateurs.mustang(pdf)).isEmpty();
            assertThat(Validateurs.brFr(RedactionCii.ecrire(document))).isEmpty();
        }
    }

    private void camille_suit_ses_clients() {
        var camille = personnes.ouvrir(
                new NouvellePersonne(
                        Civilite.MADAME, "Aubrée", "Camille", null, new Courriel("camille@couture.exemple.fr"), null),
                null);
        commerce.activites.rattacher(commerce.couture().id(), camille, new BigDecimal("100"), Commerce.DEBUT);
    }

    private Releve relire(Facture facture) {
        try {
            return Releve.de(relu(facture));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] relu(Facture facture) {
        return documents
                .octetsDejaPermis(papiers.de(facture.id()).orElseThrow())
                .orElseThrow();
    }

    private static String panne(FactureId facture) {
        return PostgresDeTest.superutilisateur()
                .queryForObject(
                        "select derniere_erreur from papier_de_facture where facture_id = ?",
                        String.class,
                        facture.valeur());
    }
}
