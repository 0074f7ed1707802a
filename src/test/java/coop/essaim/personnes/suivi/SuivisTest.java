package coop.essaim.personnes.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class SuivisTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUIN = LocalDate.of(2026, 6, 1);

    @Autowired
    Personnes personnes;

    @Autowired
    Equipe equipe;

    @Autowired
    Suivis suivis;

    PersonneId maud;
    PersonneId solene;
    PersonneId camille;
    PersonneId idriss;

    @BeforeEach
    void la_troupe() {
        maud = ouvrir("Kerivel", "Maud");
        solene = ouvrir("Marrec", "Solène");
        camille = ouvrir("Aubrée", "Camille");
        idriss = ouvrir("Benali", "Idriss");
        for (var membre : new PersonneId[] {maud, solene})
            equipe.entrer(membre, new MembreSaisie("accompagnement", new BigDecimal("80"), null, JANVIER), null);
    }

    @Test
    void le_suivi_vaut_à_sa_date_et_le_passé_reste() {
        assertThat(suivis.confier(camille, maud, JANVIER, null)).isEqualTo(new Confiee.Faite());
        assertThat(suivis.confier(camille, solene, JUIN, null)).isEqualTo(new Confiee.Faite());

        assertThat(suivis.conseiller(camille, JUIN.minusDays(1))).contains(maud);
        assertThat(suivis.conseiller(camille, JUIN)).contains(solene);
        assertThat(suivis.conseiller(camille, JANVIER.minusDays(1))).isEmpty();
    }

    @Test
    void confier_refuse_avant_d_écrire() {
        suivis.confier(camille, maud, JUIN, null);

        assertThat(suivis.confier(camille, maud, JUIN.plusDays(3), null)).isEqualTo(new Confiee.SansEffet());
        assertThat(suivis.confier(camille, solene, JANVIER, null)).isEqualTo(new Confiee.AvantLeDernier(JUIN));
        assertThat(suivis.confier(camille, camille, JUIN, null)).isEqualTo(new Confiee.SoiMeme());
        assertThat(suivis.confier(camille, idriss, JUIN, null)).isEqualTo(new Confiee.HorsEquipe());
        assertThat(suivis.conseiller(camille, JUIN)).contains(maud);
    }

    @Test
    void un_portefeuille_passe_d_un_seul_acte_à_qui_est_dans_l_équipe() {
        suivis.confier(camille, maud, JANVIER, null);
        suivis.confier(idriss, maud, JUIN.plusDays(10), null);

        assertThat(suivis.transmettre(maud, camille, JUIN, null)).isEqualTo(new Transmission.HorsEquipe());
        assertThat(suivis.transmettre(maud, maud, JUIN, null)).isEqualTo(new Transmission.LesMemes());
        assertThat(suivis.transmettre(maud, solene, JUIN, null)).isEqualTo(new Transmission.Faite(2));
        assertThat(suivis.transmettre(maud, solene, JUIN, null)).isEqualTo(new Transmission.PortefeuilleVide());

        assertThat(suivis.conseiller(camille, JUIN.minusDays(1))).contains(maud);
        assertThat(suivis.conseiller(camille, JUIN)).contains(solene);
        assertThat(suivis.conseiller(idriss, JUIN.plusDays(10))).contains(solene);
        assertThat(suivis.portefeuilles(JUIN).stream()
                        .filter(p -> p.conseiller().equals(solene))
                        .findFirst())
                .contains(new Portefeuille(solene, "Solène Marrec", 2, true));
    }

    @Test
    void un_territoire_se_note_par_date() {
        var nom = "Val Rouge " + java.util.UUID.randomUUID();
        assertThat(suivis.ouvrirTerritoire(nom)).isTrue();
        assertThat(suivis.ouvrirTerritoire(nom)).isFalse();
        assertThat(suivis.rattacher(camille, new java.util.UUID(0, 1), JANVIER, null))
                .isEqualTo(new Confiee.Inconnue());
        assertThat(suivis.phrase(camille, JANVIER)).isEqualTo("Personne ne l’accompagne encore.");
    }

    private PersonneId ouvrir(String nom, String prenom) {
        return personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
    }
}
