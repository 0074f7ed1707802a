package coop.essaim.accueil.lieu;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.accueil.Genre;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class CalendrierTest {

    private static final LocalDate DEBUT = LocalDate.of(2026, 1, 1);

    @Autowired
    Lieux lieux;

    @Autowired
    Calendrier calendrier;

    @Autowired
    Seances seances;

    UUID lieu;

    @BeforeEach
    void un_lieu() {
        lieu = lieux.ouvrir(
                        new LieuSaisie("Le Bourg " + UUID.randomUUID(), "1 place du Marché", "44000", "Nantes", null),
                        null)
                .orElseThrow();
    }

    @Test
    void rien_ne_se_tient_un_jour_férié() {
        regle(Genre.INFORMATION_COLLECTIVE, "1er vendredi 10h→12h");

        // Le 1er mai 2026 est un vendredi ; le 14 mai est l'Ascension.
        assertThat(jours(YearMonth.of(2026, 5))).isEmpty();
        assertThat(jours(YearMonth.of(2026, 6))).containsExactly("2026-06-05");
        regle(Genre.PERMANENCE, "2e jeudi, matinée");
        assertThat(jours(YearMonth.of(2026, 5))).isEmpty();
    }

    @Test
    void une_suspension_vide_sa_période_et_laisse_le_reste() {
        regle(Genre.INFORMATION_COLLECTIVE, "1er mardi 14h30→16h");
        regle(Genre.PERMANENCE, "jeudi sauf le 3e");
        var suspension = lieux.suspendre(
                lieu,
                new SuspensionSaisie(Genre.PERMANENCE, LocalDate.of(2026, 6, 8), null, "fréquentation quasi nulle"),
                null);

        assertThat(jours(YearMonth.of(2026, 6))).containsExactly("2026-06-02", "2026-06-04");

        assertThat(lieux.reprendre(suspension, LocalDate.of(2026, 6, 22))).isTrue();
        assertThat(jours(YearMonth.of(2026, 6))).containsExactly("2026-06-02", "2026-06-04", "2026-06-25");
        assertThat(lieux.reprendre(suspension, LocalDate.of(2026, 6, 30))).isFalse();
    }

    @Test
    void une_règle_finie_laisse_son_passé_et_une_exception_un_trou() {
        var regle = regle(Genre.INFORMATION_COLLECTIVE, "chaque lundi 9h→10h");
        assertThat(seances.excepter(regle, LocalDate.of(2026, 6, 8), "inventaire", null))
                .isTrue();
        assertThat(lieux.finir(regle, LocalDate.of(2026, 6, 15))).isTrue();
        assertThat(lieux.finir(regle, LocalDate.of(2026, 7, 15)))
                .as("une fin ne se repousse pas")
                .isFalse();

        assertThat(jours(YearMonth.of(2026, 6))).containsExactly("2026-06-01", "2026-06-15");
        assertThat(jours(YearMonth.of(2026, 7))).isEmpty();
    }

    @Test
    void une_séance_se_retrouve_par_le_même_identifiant_et_s_annule_avec_un_motif() {
        regle(Genre.INFORMATION_COLLECTIVE, "chaque mercredi 9h→10h");
        var prochaine = LocalDate.now(EnFrancais.PARIS).plusDays(1);
        var vue = calendrier.seances(Periode.entre(prochaine, prochaine.plusDays(13))).stream()
                .filter(s -> s.lieu().id().equals(lieu))
                .findFirst()
                .orElseThrow();

        assertThat(seances.trouver(vue.id())).contains(vue);
        assertThat(seances.annuler(vue.id(), "neige", null)).isTrue();
        assertThat(seances.annuler(vue.id(), "neige", null)).isFalse();
        assertThat(seances.trouver(vue.id()).orElseThrow().annulee()).isEqualTo("neige");
        assertThat(seances.annuler(UUID.randomUUID(), "neige", null)).isFalse();
    }

    private UUID regle(Genre genre, String phrase) {
        var dite = LectureDePhrase.lire(phrase).valeur();
        return lieux.ajouter(
                new Regle(
                        lieux.nouvelIdentifiant(),
                        lieu,
                        genre,
                        dite.recurrence(),
                        dite.horaire(),
                        dite.surInscription(),
                        null,
                        DEBUT,
                        null),
                null);
    }

    private List<String> jours(YearMonth mois) {
        return calendrier.seances(Periode.mois(mois)).stream()
                .filter(s -> s.lieu().id().equals(lieu))
                .map(s -> s.jour().toString())
                .toList();
    }
}
