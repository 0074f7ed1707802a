package coop.essaim.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.orientation.Motif;
import coop.essaim.accueil.orientation.Orientations;
import coop.essaim.accueil.orientation.ReorientationSaisie;
import coop.essaim.accueil.orientation.StructureSaisie;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Emargements;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.accueil.seance.Rendue;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class EtapesDeLAccueilTest {

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Inscriptions inscriptions;

    @Autowired
    Emargements emargements;

    @Autowired
    Orientations orientations;

    @Autowired
    Parcours parcours;

    @Autowired
    Personnes personnes;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    UUID lieu;
    UUID maud;

    @BeforeEach
    void un_lieu() {
        lieu = lieux.ouvrir(
                        new LieuSaisie("La Halle " + UUID.randomUUID(), "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        maud = new Troupe(comptes, navigateur)
                .compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
    }

    @Test
    void inscrite_puis_absente_puis_reçue_sans_que_personne_ne_le_redise() {
        var aVenir = seance(LocalDate.now(EnFrancais.PARIS).plusDays(10));
        var camille = personneDe(inscrire(aVenir));
        assertThat(etat(camille)).isEqualTo(Etat.INSCRIT);

        var passee = seance(LocalDate.now(EnFrancais.PARIS).minusDays(3));
        var idriss = inscrire(passee);
        emargements.pointer(passee, Map.of(idriss, Presence.ABSENTE), null);
        assertThat(etat(personneDe(idriss))).isEqualTo(Etat.ABSENT);

        emargements.pointer(passee, Map.of(idriss, Presence.PRESENTE), null);
        assertThat(etat(personneDe(idriss))).isEqualTo(Etat.RECU);
        assertThat(parcours.etapes(personneDe(idriss)))
                .extracting(Evenement::transition)
                .containsExactly(Transition.T1, Transition.T2);
        assertThat(parcours.etats(
                                personneDe(idriss),
                                LocalDate.now(EnFrancais.PARIS).minusDays(4))
                        .parcours())
                .isEqualTo(Etat.INCONNU);
    }

    @Test
    void une_réorientation_porte_le_motif_que_les_bilans_comptent() {
        var passee = seance(LocalDate.now(EnFrancais.PARIS).minusDays(3));
        var inscription = inscrire(passee);
        emargements.pointer(passee, Map.of(inscription, Presence.PRESENTE), null);
        var structure = orientations
                .noter(new StructureSaisie("La Boutique " + UUID.randomUUID(), null, null, null, null, null))
                .orElseThrow();

        orientations.reorienter(inscription, new ReorientationSaisie(structure, Motif.HORS_TERRITOIRE, null), null);

        assertThat(etat(personneDe(inscription))).isEqualTo(Etat.REORIENTE);
        assertThat(parcours.etapes(personneDe(inscription)).getLast())
                .matches(e -> "AUTRE_TERRITOIRE".equals(e.motif()))
                .satisfies(e -> assertThat(e.precision()).contains("La Boutique"));
    }

    @Test
    void qui_est_en_diagnostic_et_revient_n_en_recule_pas() {
        var passee = seance(LocalDate.now(EnFrancais.PARIS).minusDays(30));
        var inscription = inscrire(passee);
        var personne = personneDe(inscription);
        emargements.pointer(passee, Map.of(inscription, Presence.PRESENTE), null);
        new Decor(personnes, parcours, integration, contrats)
                .etape(personne, Transition.T4, LocalDate.now(EnFrancais.PARIS).minusDays(20));

        emargements.pointer(passee, Map.of(inscription, Presence.ABSENTE), null);

        assertThat(etat(personne)).isEqualTo(Etat.DIAGNOSTIC);
    }

    private UUID seance(LocalDate jour) {
        return seances.ajouter(lieu, Genre.INFORMATION_COLLECTIVE, jour, Horaire.de(Etendue.MATINEE), null)
                .orElseThrow();
    }

    private UUID inscrire(UUID seance) {
        var personne = new NouvellePersonne(
                null, "Aubrée", "Camille", null, new Courriel("c-" + UUID.randomUUID() + "@exemple.fr"), null);
        var rendue = inscriptions.inscrire(seance, new Demande(personne, null, null, true, maud));
        return ((Rendue.Faite) rendue).inscription();
    }

    private PersonneId personneDe(UUID inscription) {
        return inscriptions.trouver(inscription).orElseThrow().personne();
    }

    private Etat etat(PersonneId personne) {
        return parcours.etats(personne, LocalDate.now(EnFrancais.PARIS)).parcours();
    }
}
