package coop.essaim.personnes.equipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Les nombres d'ACC-11 (rapport 2015), avec des personnes inventées.
@EssaiComplet
class EquipeTest {

    @Autowired
    Personnes personnes;

    @Autowired
    Equipe equipe;

    @Autowired
    Presences presences;

    @Autowired
    CorrectionsDEquipe corrections;

    @Autowired
    CorrectionsDEquipeSql correctionsSql;

    @Autowired
    JdbcClient jdbc;

    @Test
    void l_effectif_se_calcule_à_toute_date() {
        entrer("Marrec", "gérance", "90", null, LocalDate.of(2010, 1, 1));
        entrer("Tanguy", "comptabilité", "80", null, LocalDate.of(2010, 1, 1));
        var cogerance = entrer("Le Bihan", "cogérance", "80", null, LocalDate.of(2010, 1, 1));
        assertThat(equipe.sortir(cogerance, LocalDate.of(2015, 9, 25))).isTrue();
        entrer("Abgrall", "formation et social", "20", "30", LocalDate.of(2012, 1, 1));
        entrer("Corre", "communication", "10", "15", LocalDate.of(2012, 1, 1));
        entrer("Kerivel", "accompagnement", "40", "60", LocalDate.of(2015, 12, 1));

        assertThat(equipe.etp(LocalDate.of(2015, 12, 31))).isEqualByComparingTo("2.4");
        assertThat(equipe.le(LocalDate.of(2015, 12, 31))).hasSize(5);
        assertThat(equipe.etp(LocalDate.of(2015, 9, 25))).isEqualByComparingTo("2.8");
        assertThat(equipe.etp(LocalDate.of(2015, 9, 26))).isEqualByComparingTo("2");
        assertThat(equipe.etp(LocalDate.of(2009, 12, 31))).isEqualByComparingTo("0");
    }

    @Test
    void une_fonction_ne_se_tient_pas_deux_fois_et_ne_finit_pas_avant_de_commencer() {
        var debut = LocalDate.of(2026, 3, 1);
        var personne = ouvrir("Le Goff");
        var saisie = new MembreSaisie("secrétariat", new BigDecimal("50"), null, debut);
        var membre = ((Entree.Faite) equipe.entrer(personne, saisie, null)).id();

        assertThat(equipe.entrer(personne, saisie, null)).isEqualTo(new Entree.DejaEnFonction(debut));
        assertThat(equipe.entrer(new PersonneId(new UUID(0, 3)), saisie, null))
                .isEqualTo(new Entree.PersonneInconnue());
        assertThat(equipe.sortir(membre, debut.minusDays(1))).isFalse();
        assertThat(equipe.sortir(membre, debut)).isTrue();
        assertThat(equipe.sortir(membre, debut.plusDays(1))).isFalse();
    }

    @Test
    void une_ligne_fausse_reste_écrite_et_l_effectif_de_toute_date_se_recalcule_d_après_la_bonne() {
        var debut = LocalDate.of(2032, 1, 5);
        var personne = ouvrir("Corre");
        var fausse = ((Entree.Faite) equipe.entrer(
                        personne, new MembreSaisie("essai de correction", new BigDecimal("30"), null, debut), null))
                .id();
        var avant = equipe.etp(debut);
        var ligne = corrections.trouver(fausse).orElseThrow();

        assertThat(corrections.corriger(ligne, vraie("30", debut, null), null))
                .isEqualTo(new CorrectionDEquipe.RienDeChange());
        assertThat(corrections.corriger(ligne, vraie("60", debut, debut.minusDays(1)), null))
                .isEqualTo(new CorrectionDEquipe.DatesCroisees());
        assertThat(corrections.corriger(ligne, vraie("60", debut, debut.plusMonths(2)), null))
                .isEqualTo(new CorrectionDEquipe.Faite());
        assertThat(corrections.corriger(ligne, vraie("70", debut, null), null))
                .isEqualTo(new CorrectionDEquipe.DejaCorrigee());
        assertThat(equipe.etp(debut)).isEqualByComparingTo(avant.add(new BigDecimal("0.3")));

        var annulee = correctionsSql.annulees().stream()
                .filter(a -> a.fausse().id().equals(fausse))
                .findFirst()
                .orElseThrow();
        assertThat(annulee.motif()).isEqualTo("Le contrat dit autre chose");
        assertThat(annulee.remplacante())
                .isNotNull()
                .satisfies(r -> assertThat(r.dite()).contains("essai de correction à 60", "du 5 janvier 2032"));

        var seconde = ((Entree.Faite) equipe.entrer(
                        personne,
                        new MembreSaisie("essai de correction", BigDecimal.TEN, null, debut.plusMonths(6)),
                        null))
                .id();
        var autre = corrections.trouver(seconde).orElseThrow();
        assertThat(corrections.corriger(autre, vraie("10", debut.plusMonths(1), null), null))
                .isEqualTo(new CorrectionDEquipe.Recouvre(debut));
        assertThat(corrections.retirer(autre, "Doublon", null)).isEqualTo(new CorrectionDEquipe.Faite());
        assertThat(equipe.le(debut.plusMonths(7)).stream().map(Membre::id)).doesNotContain(seconde);
    }

    @Test
    void la_base_refuse_de_récrire_une_ligne_du_registre() {
        var ligne = entrer("Le Bras", "essai de récriture", "40", null, LocalDate.of(2033, 1, 3));

        assertThatThrownBy(() -> jdbc.sql("update equipe set part = 80 where id = :id")
                        .param("id", ligne)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("ne se récrit pas");
        assertThatThrownBy(() -> jdbc.sql("update equipe set annulee = true where id = :id")
                        .param("id", ligne)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(equipe.sortir(ligne, LocalDate.of(2033, 2, 1))).isTrue();
    }

    private static LigneCorrigeeSaisie vraie(String part, LocalDate du, LocalDate au) {
        return new LigneCorrigeeSaisie(
                "essai de correction", new BigDecimal(part), null, du, au, "Le contrat dit autre chose");
    }

    @Test
    void la_dernière_saisie_dit_où_est_chacun_et_les_heures_du_siège_changent_à_leur_date() {
        var lundi = LocalDate.of(2031, 3, 3);
        var personne = ouvrir("Tanguy");
        equipe.entrer(personne, new MembreSaisie("essai de présence", BigDecimal.TEN, null, lundi), null);
        assertThat(du(personne, lundi)).containsOnly(Presence.SUR_PLACE);
        assertThat(noter(personne, Presence.TELETRAVAIL, lundi, lundi.plusMonths(6), 5))
                .isEqualTo(new NotationDePresence.Notee());
        assertThat(noter(personne, Presence.ABSENCE, lundi.plusDays(3), lundi.plusDays(4), null))
                .isEqualTo(new NotationDePresence.Notee());
        assertThat(noter(personne, Presence.ABSENCE, lundi, lundi.minusDays(1), null))
                .isEqualTo(new NotationDePresence.DatesCroisees());
        assertThat(noter(ouvrir("Dehors"), Presence.ABSENCE, lundi, lundi, null))
                .isEqualTo(new NotationDePresence.HorsEquipe());
        assertThat(du(personne, lundi))
                .containsExactly(
                        Presence.SUR_PLACE, Presence.SUR_PLACE, Presence.SUR_PLACE, Presence.ABSENCE, Presence.ABSENCE);
        assertThat(du(personne, lundi.plusDays(11)).getFirst())
                .as("le vendredi suivant")
                .isEqualTo(Presence.TELETRAVAIL);

        presences.fixer(List.of(1, 2), LocalTime.of(9, 0), LocalTime.of(17, 0), lundi, null);
        presences.fixer(List.of(2), null, null, lundi.plusDays(7), null);
        assertThat(presences.heures(lundi.plusDays(1))).isPresent();
        assertThat(presences.heures(lundi.plusDays(8))).as("fermé le mardi").isEmpty();
        assertThat(presences.heures(lundi.minusDays(7)))
                .as("avant que personne ne l’ait dit")
                .isEmpty();
        var autre = ouvrir("Corre");
        equipe.entrer(autre, new MembreSaisie("communication", BigDecimal.TEN, null, lundi.minusYears(1)), null);
        assertThat(du(autre, lundi.plusDays(8)).getFirst()).as("siège fermé").isNull();
        assertThat(du(autre, lundi.plusDays(7)).getFirst()).isEqualTo(Presence.SUR_PLACE);
        assertThat(du(autre, lundi.minusDays(7)).getFirst())
                .as("heures jamais dites")
                .isEqualTo(Presence.SUR_PLACE);
        assertThat(noter(autre, Presence.TELETRAVAIL, lundi.plusDays(8), lundi.plusDays(8), null))
                .isInstanceOf(NotationDePresence.Notee.class);
        assertThat(du(autre, lundi.plusDays(8)).getFirst()).isEqualTo(Presence.TELETRAVAIL);
    }

    private List<Presence> du(PersonneId personne, LocalDate jour) {
        return presences.aPartirDu(jour).lignes().stream()
                .filter(l -> l.personne().equals(personne))
                .findFirst()
                .orElseThrow()
                .presences();
    }

    private NotationDePresence noter(PersonneId personne, Presence nature, LocalDate du, LocalDate au, Integer jour) {
        return presences.noter(new PresenceSaisie(personne.valeur(), nature, du, au, jour), null);
    }

    private UUID entrer(String nom, String fonction, String part, String heures, LocalDate du) {
        var saisie =
                new MembreSaisie(fonction, new BigDecimal(part), heures == null ? null : new BigDecimal(heures), du);
        return ((Entree.Faite) equipe.entrer(ouvrir(nom), saisie, null)).id();
    }

    private PersonneId ouvrir(String nom) {
        return personnes.ouvrir(new NouvellePersonne(null, nom, "Alix", null, null, null), null);
    }
}
