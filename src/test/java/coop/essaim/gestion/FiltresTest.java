package coop.essaim.gestion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.activites.Activite;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.suivi.Confiee;
import coop.essaim.personnes.suivi.Suivis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// La vue d'ensemble se restreint au portefeuille d'une personne de l'équipe, ou à un territoire.
@EssaiComplet
class FiltresTest {

    private static final LocalDate DEBUT = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIN_MARS = LocalDate.of(2026, 3, 31);

    @Autowired
    VueDEnsemble vue;

    @Autowired
    Personnes personnes;

    @Autowired
    Equipe equipe;

    @Autowired
    Suivis suivis;

    @Autowired
    Exercices exercices;

    @Autowired
    coop.essaim.activites.Activites activites;

    @Autowired
    ApplicationContext contexte;

    private Activite couture;
    private Activite jardin;
    private PersonneId maud;
    private String territoire;

    @BeforeEach
    void deux_activités_et_deux_accompagnements() {
        ActivitesEnGestion.exercices(exercices);
        var gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        couture = gestion.ouvrir("Couture " + System.nanoTime());
        jardin = gestion.ouvrir("Jardin " + System.nanoTime());
        maud = dansLEquipe("Maud", "Kerivel");
        var yann = dansLEquipe("Yann", "Le Bihan");
        territoire = "Pays de Retz " + System.nanoTime();
        assertThat(suivis.ouvrirTerritoire(territoire)).isTrue();
        var camille = mener(couture, "Camille", "Aubrée");
        var idriss = mener(jardin, "Idriss", "Benali");
        exiger(suivis.confier(camille, maud, DEBUT, null));
        exiger(suivis.confier(idriss, yann, DEBUT, null));
        var ou = suivis.territoires().stream()
                .filter(t -> t.nom().equals(territoire))
                .findFirst()
                .orElseThrow();
        exiger(suivis.rattacher(idriss, ou.id(), DEBUT, null));
    }

    @Test
    void le_portefeuille_de_maud_ne_montre_que_la_couture() {
        assertThat(enseignes(choix(maud.toString(), null)))
                .contains(couture.enseigne())
                .doesNotContain(jardin.enseigne());
    }

    @Test
    void un_territoire_ne_montre_que_ceux_qui_y_travaillent() {
        var ou = ChoixDeVue.territoires(vue.a(FIN_MARS)).stream()
                .filter(option -> option.libelle().equals(territoire))
                .findFirst()
                .orElseThrow();
        assertThat(enseignes(choix(null, ou.valeur()))).containsExactly(jardin.enseigne());
    }

    @Test
    void un_filtre_inconnu_ne_montre_rien_et_sans_filtre_tout_se_montre() {
        assertThat(enseignes(choix("personne", null))).isEmpty();
        assertThat(enseignes(choix("", ""))).contains(couture.enseigne(), jardin.enseigne());
    }

    @Test
    void le_tri_et_l_export_gardent_le_filtre() {
        assertThat(choix("m 1", "t").lien("ventes")).contains("&conseiller=m%201", "&territoire=t");
    }

    private static ChoixDeVue choix(String conseiller, String territoire) {
        return new ChoixDeVue(FIN_MARS, null, null, null, conseiller, territoire, null, null);
    }

    private List<String> enseignes(ChoixDeVue choix) {
        return choix.appliquer(vue.a(FIN_MARS)).stream()
                .map(Situation::enseigne)
                .toList();
    }

    private PersonneId dansLEquipe(String prenom, String nom) {
        var personne = personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
        equipe.entrer(personne, new MembreSaisie("Accompagnement", new BigDecimal("80"), null, DEBUT), null);
        return personne;
    }

    private PersonneId mener(Activite activite, String prenom, String nom) {
        var personne = personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), DEBUT);
        return personne;
    }

    private static void exiger(Confiee confiee) {
        assertThat(confiee).isInstanceOf(Confiee.Faite.class);
    }
}
