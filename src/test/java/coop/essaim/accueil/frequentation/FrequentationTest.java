package coop.essaim.accueil.frequentation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Emargements;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.accueil.seance.Rendue;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.personnes.NouvellePersonne;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class FrequentationTest {

    @Autowired
    FrequentationSql sql;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Inscriptions inscriptions;

    @Autowired
    Emargements emargements;

    @Test
    void qui_est_inscrit_à_une_séance_à_venir_ne_fait_pas_baisser_la_part_des_venus() {
        var nom = "La Halle " + UUID.randomUUID();
        var lieu = lieux.ouvrir(new LieuSaisie(nom, "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        var passee = seance(lieu, 1);
        var venue = inscrire(passee);
        inscrire(passee);
        PostgresDeTest.superutilisateur()
                .update("update seance set jour = (now() at time zone 'Europe/Paris')::date - 1 where id = ?", passee);
        emargements.pointer(passee, Map.of(venue, Presence.PRESENTE), null);
        inscrire(seance(lieu, 2));

        var jour = LocalDate.now(EnFrancais.PARIS);
        var total = sql.parMois(jour.minusDays(40), jour.plusDays(40), jour).stream()
                .filter(ligne -> ligne.lieu().equals(nom))
                .reduce(Frequentation::plus)
                .orElseThrow();
        assertThat(total.inscrits()).isEqualTo(3);
        assertThat(total.attendus()).isEqualTo(2);
        assertThat(total.taux()).isEqualTo("50");
    }

    private UUID seance(UUID lieu, int dansJours) {
        return seances.ajouter(
                        lieu,
                        Genre.INFORMATION_COLLECTIVE,
                        LocalDate.now(EnFrancais.PARIS).plusDays(dansJours),
                        Horaire.de(Etendue.MATINEE),
                        null)
                .orElseThrow();
    }

    private UUID inscrire(UUID seance) {
        var courriel = new Courriel("essai-" + UUID.randomUUID() + "@exemple.fr");
        var personne = new NouvellePersonne(null, "Essai", "Venue", null, courriel, null);
        var rendue = inscriptions.inscrire(seance, new Demande(personne, null, null, true, null));
        return ((Rendue.Faite) rendue).inscription();
    }
}
