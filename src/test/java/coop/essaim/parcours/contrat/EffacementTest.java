package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.sortie.Sorties;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.garde.Gardes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// Cinq ans après son départ, il ne reste d'un dossier que ce que comptent les bilans.
@EssaiComplet
class EffacementTest {

    private static final LocalDate ENTREE = LocalDate.of(2018, 3, 1);
    private static final LocalDate FIN = LocalDate.of(2020, 6, 30);

    @Autowired
    Contrats contrats;

    @Autowired
    Signatures signatures;

    @Autowired
    Avenants avenants;

    @Autowired
    Sorties sorties;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Personnes personnes;

    @Autowired
    Gardes gardes;

    @Autowired
    Comptes comptes;

    @Autowired
    Clock horloge;

    private final String nom = "Quintric-" + UUID.randomUUID().toString().substring(0, 8);

    Decor decor;
    UUID maud;
    PersonneId camille;

    @BeforeEach
    void un_dossier_entier() {
        decor = new Decor(personnes, parcours, integration, contrats);
        maud = ((CreationDeCompte.Faite)
                        comptes.creer("Maud Kerivel", UUID.randomUUID() + "@exemple.fr", Set.of("GERANCE"), null))
                .compte();
        camille = decor.enIntegration("Zélie", nom, ENTREE.minusDays(10));
        var cesa = decor.cesa(camille, ENTREE);
        contrats.emettre(cesa, maud);
        signatures.surPapier(acte(cesa), ENTREE, "signe.txt", Decor.papierSigne(), maud);
        avenants.emettre(
                cesa,
                new Avenants.Changement(ENTREE.plusMonths(2), "Pour Zélie " + nom, "Texte", null, null, null),
                maud);
        sorties.annoncer(camille, new Sorties.Demande(Motif.DEMISSION, FIN, FIN, null, null), maud);
        sorties.partir(camille, FIN, maud);
        PostgresDeTest.superutilisateur()
                .update(
                        "update personne set cree_a = '2018-01-01', dernier_contact_le = null where id = ?",
                        camille.valeur());
    }

    @Test
    void un_dossier_échu_s_efface_avec_ses_papiers_et_garde_ses_bilans() {
        assertThat(gardes.echeance(camille).orElseThrow().le()).isEqualTo(FIN.plusYears(5));
        assertThat(pieces()).isPositive();
        gardes.proposer();
        gardes.accorder(camille, maud);
        gardes.anonymiserLesAccordees();

        assertThat(parcours.etats(camille, LocalDate.now(horloge)).de(coop.essaim.parcours.machine.Region.RETENTION))
                .isEqualTo(Etat.ANONYMISE);
        assertThat(pieces()).isZero();
        for (var table : PostgresDeTest.superutilisateur()
                .queryForList(
                        "select quote_ident(tablename) from pg_tables where schemaname = current_schema()",
                        String.class)) {
            assertThat(PostgresDeTest.superutilisateur()
                            .queryForObject(
                                    "select count(*) from " + table + " t where t::text like '%' || ? || '%'",
                                    Long.class,
                                    nom))
                    .as(table)
                    .isZero();
        }
        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select genre || ' ' || du || ' ' || fin_le from contrat where personne_id = ?",
                                String.class,
                                camille.valeur()))
                .isEqualTo("CESA 2018-03-01 2020-06-30");
    }

    @Test
    void la_base_refuse_d_effacer_un_contrat_fini_depuis_moins_de_cinq_ans() {
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .queryForList(
                                "select effacer_le_dossier(?, timestamptz '2024-01-01 12:00+01')", camille.valeur()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("moins de cinq ans");
    }

    private long pieces() {
        return PostgresDeTest.superutilisateur()
                .queryForObject("select count(*) from document where nom like '%' || ? || '%'", Long.class, nom);
    }

    private Acte acte(ContratId id) {
        return new Acte.LeContrat(contrats.trouver(id).orElseThrow());
    }
}
