package coop.essaim.parcours.rsa;

import static coop.essaim.JetonDEssai.jeton;

import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.Aide;
import coop.essaim.parcours.aide.GenreDeSuite;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.soutien.Soutiens;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Camille en CESA et Solène à la gérance, et les gestes du suivi social que ces essais partagent.
abstract class SuiviDeCamille {

    static final LocalDate ENTREE = LocalDate.of(2024, 9, 2);
    static final LocalDate OCTOBRE = LocalDate.of(2026, 10, 6);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Echeances echeances;

    @Autowired
    SuivisRsa suivis;

    @Autowired
    ActionsSociales actions;

    @Autowired
    Soutiens soutiens;

    PersonneId camille;
    Cookie solene;
    Troupe troupe;

    @BeforeEach
    void camille_en_cesa() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, ENTREE);
        troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        solene = troupe.connecter("solene@exemple.fr");
    }

    Engagement engagement(LocalDate du) {
        return new Engagement("Département", du, du, du.plusYears(1));
    }

    Aide suite(GenreDeSuite genre, LocalDate le, @org.jspecify.annotations.Nullable String montant) {
        var action = actions.de(camille).getFirst();
        return actions.suivre(
                action, new ActionsSociales.Suite(genre, le, montant == null ? null : Montant.euros(montant)), null);
    }

    LocalDate due(GenreDEcheance genre) {
        return echeances.restantes(camille).stream()
                .filter(e -> e.genre() == genre)
                .map(Echeance::dueLe)
                .findFirst()
                .orElseThrow();
    }

    void releve(LocalDate le, String rsa) {
        PostgresDeTest.superutilisateur()
                .update("""
                        insert into personne_situation (id, personne_id, releve_le, a_l_entree, statut, rsa, saisie_a)
                        values (gen_random_uuid(), ?, ?, false, 'NON_DIT', ?, now())""", List.of(camille.valeur(), le, rsa).toArray());
    }

    MvcTestResult lire(Cookie session, String adresse) {
        return navigateur.get().uri(adresse).cookie(session).exchange();
    }

    MvcTestResult envoyer(String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(solene);
        champs.forEach(demande::param);
        return demande.with(jeton()).exchange();
    }
}
