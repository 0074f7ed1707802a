package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.papier.Lettres;
import coop.essaim.parcours.sortie.Depart;
import coop.essaim.parcours.sortie.Sorties;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@EssaiComplet
class FinsDeContratTest {

    private static final LocalDate SEPTEMBRE = LocalDate.of(2024, 9, 1);

    @Autowired
    Contrats contrats;

    @Autowired
    Signatures signatures;

    @Autowired
    Annulations annulations;

    @Autowired
    Sorties sorties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lettres lettres;

    @Autowired
    Parcours parcours;

    @Autowired
    Echeances echeances;

    @Autowired
    Personnes personnes;

    @Autowired
    Integration integration;

    @Autowired
    Comptes comptes;

    Decor decor;
    UUID maud;

    @BeforeEach
    void le_décor() {
        decor = new Decor(personnes, parcours, integration, contrats);
        var creation = comptes.creer("Maud Kerivel", UUID.randomUUID() + "@exemple.fr", Set.of("ACCOMPAGNATEUR"), null);
        maud = ((CreationDeCompte.Faite) creation).compte();
    }

    @Test
    void la_limite_d_associé_ouvre_la_sortie_d_elle_même_et_le_départ_annonce_ce_qui_reste_à_solder() {
        var camille = decor.enIntegration("Camille", "Aubrée", LocalDate.of(2021, 8, 20));
        signe(decor.cesa(camille, LocalDate.of(2021, 9, 1)), "2021-08-25");
        var limite = SEPTEMBRE;
        assertThat(parcours.franchir(
                        Demande.de(camille, Transition.T14, limite, null), dossiers.pour(camille, limite, null, null)))
                .isInstanceOf(Passage.Fait.class);

        assertThat(sorties.courante(camille).orElseThrow().motif()).isEqualTo(Motif.LIMITE_D_ASSOCIE);
        assertThat(dues(camille)).contains(GenreDEcheance.ARRETER_LES_COMPTES);
        assertThat(sorties.partir(camille, limite, maud)).isEqualTo(new Depart.Note());
        assertThat(parcours.etats(camille, limite).parcours()).isEqualTo(Etat.SORTI);
        assertThat(dues(camille))
                .contains(GenreDEcheance.SOLDE_DE_PART_VARIABLE, GenreDEcheance.EXPORT_DES_DONNEES)
                .doesNotContain(GenreDEcheance.REMBOURSER_LES_PARTS);
        assertThat(echeances.restantes(camille))
                .filteredOn(e -> e.genre() == GenreDEcheance.SOLDE_DE_PART_VARIABLE)
                .extracting(Echeance::dueLe)
                .containsExactly(LocalDate.of(2025, 7, 31));
    }

    private List<GenreDEcheance> dues(PersonneId personne) {
        return echeances.restantes(personne).stream().map(Echeance::genre).toList();
    }

    @Test
    void trente_six_mois_de_CAPE_en_tout_même_après_une_sortie_et_un_retour() {
        var idriss = decor.enIntegration("Idriss", "Benali", LocalDate.of(2021, 8, 20));
        var premier = signe(decor.cape(idriss, LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31)), "2021-08-25");
        var deuxieme = signe(contrats.renouveler(premier, maud).orElseThrow(), "2022-08-20");
        signe(contrats.renouveler(deuxieme, maud).orElseThrow(), "2023-08-20");
        var fin = LocalDate.of(2024, 2, 29);
        partir(idriss, fin);
        revenir(idriss, LocalDate.of(2025, 1, 15));

        // Trente mois sont passés : il en reste six.
        var du = LocalDate.of(2025, 3, 1);
        assertThat(phrase(idriss, GenreDeContrat.CAPE, Decor.termes(GenreDeContrat.CAPE, du, du.plusMonths(6))))
                .contains("avant le 1er septembre 2025", "trente-six mois", "art. L. 127-2 et R. 127-2");
        signe(decor.cape(idriss, du, LocalDate.of(2025, 8, 31)), "2025-02-25");
        partir(idriss, LocalDate.of(2025, 8, 31));
        revenir(idriss, LocalDate.of(2025, 12, 1));
        var encore = Decor.termes(GenreDeContrat.CAPE, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        assertThat(phrase(idriss, GenreDeContrat.CAPE, encore)).contains("Préparez un CESA", "art. L. 127-2");
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .update(
                                "insert into contrat (id, personne_id, genre, du, au, cree_a, emis_a, document_id, conclu_le) "
                                        + "select gen_random_uuid(), personne_id, 'CAPE', date '2026-02-01', date '2026-07-01', now(), emis_a, "
                                        + "document_id, conclu_le from contrat where id = ?",
                                premier.valeur()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("trente-six mois");
    }

    private void partir(PersonneId personne, LocalDate fin) {
        sorties.annoncer(personne, new Sorties.Demande(Motif.DEMISSION, fin.minusMonths(1), fin, null, null), maud);
        assertThat(sorties.partir(personne, fin, maud)).isInstanceOf(Depart.Note.class);
    }

    private void revenir(PersonneId personne, LocalDate le) {
        decor.etape(personne, Transition.T1, le);
        decor.etape(personne, Transition.T2, le);
        decor.etape(personne, Transition.T4, le);
        decor.etape(personne, Transition.T5, le);
        decor.etape(personne, Transition.T6, le);
    }

    @Test
    void l_étape_d_un_contrat_signé_ne_s_annule_pas_et_un_départ_annulé_rouvre_le_contrat() {
        var camille = decor.enIntegration("Camille", "Aubrée", SEPTEMBRE.minusDays(10));
        var cesa = signe(decor.cesa(camille, SEPTEMBRE), "2024-08-28");
        assertThat(annulations.annuler(camille, derniere(camille, Transition.T7_CESA), maud))
                .isInstanceOfSatisfying(
                        Passage.ContratSigne.class,
                        refus -> assertThat(refus.phrase()).contains("Faites un avenant", "art. 1193"));

        var fin = LocalDate.of(2025, 6, 30);
        partir(camille, fin);
        assertThat(contrats.trouver(cesa).orElseThrow().suivi().finLe()).isEqualTo(fin);
        assertThat(annulations.annuler(camille, derniere(camille, Transition.T16), maud))
                .isInstanceOf(Passage.Fait.class);
        assertThat(contrats.trouver(cesa).orElseThrow().suivi().finLe()).isNull();
        assertThat(parcours.etats(camille, fin).contrat()).isEqualTo(Etat.CESA_ESSAI);
    }

    @Test
    void le_contrat_de_l_équipe_d_appui_finit_d_un_seul_acte_avec_ses_papiers_et_son_registre() {
        var nolwenn = decor.personne("Nolwenn", "Riou", LocalDate.of(1985, 5, 2));
        var contrat = signe(
                contrats.preparer(
                        nolwenn,
                        GenreDeContrat.CONTRAT_DE_TRAVAIL,
                        Decor.termes(GenreDeContrat.CONTRAT_DE_TRAVAIL, SEPTEMBRE, null),
                        maud),
                "2024-08-28");
        var fin = LocalDate.of(2026, 3, 31);
        var demande = new Sorties.Demande(Motif.DEMISSION, fin.minusMonths(1), fin, null, null);
        assertThat(sorties.estHorsParcours(nolwenn)).isTrue();
        assertThat(sorties.annoncer(nolwenn, demande, maud)).isInstanceOf(Depart.Note.class);

        assertThat(parcours.etats(nolwenn, fin).contrat()).isEqualTo(Etat.SANS_CONTRAT);
        assertThat(contrats.trouver(contrat).orElseThrow().suivi().finLe()).isEqualTo(fin);
        assertThat(sorties.estFaite(nolwenn)).isTrue();
        assertThat(restantes(nolwenn)).contains(GenreDEcheance.CERTIFICAT_DE_TRAVAIL);
        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select count(*) from mention_au_registre m join registre_du_personnel r on r.id = m.inscription_id "
                                        + "where r.personne_id = ? and m.nature = 'SORTIE' and m.le = ?",
                                Long.class,
                                nolwenn.valeur(),
                                fin))
                .isOne();
        assertThat(sorties.annoncer(nolwenn, demande, maud)).isInstanceOf(Depart.Garde.class);
    }

    @Test
    void un_contrat_d_avant_essaim_se_régularise_sans_seconde_étape_ni_alerte_passée() {
        var camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, SEPTEMBRE);
        assertThat(dossiers.aRegulariser(camille, GenreDeContrat.CESA)).contains(SEPTEMBRE);
        var cesa = decor.cesa(camille, SEPTEMBRE);
        assertThat(contrats.emettre(cesa, maud)).isInstanceOf(Emission.Faite.class);
        var acte = new Acte.LeContrat(contrats.trouver(cesa).orElseThrow());
        assertThat(signatures.surPapier(acte, LocalDate.of(2026, 10, 1), "c.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));

        assertThat(parcours.etapes(camille)).hasSize(1);
        assertThat(dossiers.aRegulariser(camille, GenreDeContrat.CESA)).isEmpty();
        assertThat(echeances.restantes(camille))
                .filteredOn(e -> e.genre() == GenreDEcheance.LIMITE_D_ASSOCIE)
                .extracting(Echeance::dueLe)
                .containsExactly(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 6, 1),
                        LocalDate.of(2027, 9, 1));
    }

    @Test
    void une_décision_se_notifie_par_la_lettre_de_son_gabarit() throws java.io.IOException {
        var idriss = decor.personne("Idriss", "Benali", LocalDate.of(1990, 1, 1));
        decor.etape(idriss, Transition.T2, SEPTEMBRE);
        decor.etape(idriss, Transition.T4, SEPTEMBRE);
        var demande = new coop.essaim.parcours.Demande(
                idriss, Transition.T5_REFUS, SEPTEMBRE, Motif.PROJET_A_MURIR.name(), null, null);
        parcours.franchir(demande, dossiers.pour(idriss, SEPTEMBRE, demande.motif(), null));

        var personne = personnes.trouver(idriss).orElseThrow();
        var etapes = parcours.etapes(idriss);
        try (var lettre = org.apache.pdfbox.Loader.loadPDF(
                lettres.imprimer(personne, etapes.getLast()).orElseThrow())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(lettre))
                    .contains("Idriss Benali", "ne peut y donner suite", "Le projet est à mûrir");
        }
        assertThat(lettres.imprimer(personne, etapes.getFirst())).isEmpty();
    }

    private UUID derniere(PersonneId personne, Transition transition) {
        return parcours.etapes(personne).stream()
                .filter(e -> e.transition() == transition)
                .reduce((_, e) -> e)
                .orElseThrow()
                .id();
    }

    private ContratId signe(ContratId id, String le) {
        assertThat(contrats.emettre(id, maud)).isInstanceOf(Emission.Faite.class);
        var acte = new Acte.LeContrat(contrats.trouver(id).orElseThrow());
        assertThat(signatures.surPapier(acte, LocalDate.parse(le), "signe.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));
        return id;
    }

    private String phrase(PersonneId personne, GenreDeContrat genre, Termes termes) {
        var emission = contrats.emettre(contrats.preparer(personne, genre, termes, null), maud);
        return ((Emission.Refus) emission).phrase();
    }

    private List<GenreDEcheance> restantes(PersonneId personne) {
        return echeances.restantes(personne).stream().map(Echeance::genre).toList();
    }
}
