package coop.essaim.facturation.reglement;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Roles;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.avoir.Avoirs;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.piece.Composition;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class SoldePagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Roles roles;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Avoirs avoirs;

    @Test
    void un_trop_perçu_s_emploie_et_le_reste_passe_en_perte() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        var ludovic = troupe.connecter("ludovic@exemple.fr");
        var payee = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var fait = (Encaissement.Fait) encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.VIREMENT,
                        Commerce.AUJOURD_HUI,
                        Montant.euros("125.00"),
                        List.of(new Part(payee.id(), payee.ttc())),
                        null,
                        null,
                        null),
                Auteur.ESSAIM);
        var due = commerce.facture(prestation("Ourlets", "1", "10.00"));
        var url = "/factures/" + due.id() + "/solde";
        assertThat(texte(lire(ludovic, url)))
                .contains(fait.numero() + ", reste 5,00", "Il reste 12,00", "Un trop-perçu du client")
                .as("ce qu’il n’a pas ne se propose pas")
                .doesNotContain("Un avoir du client");

        var rien = envoyer(ludovic, url, Map.of());
        assertThat(rien.getStatus()).isEqualTo(422);
        var trop = envoyer(
                ludovic, url, Map.of("acte", "trop-percu", "source", fait.id().toString(), "montant", "6,00"));
        assertThat(texte(trop)).contains("Employez au plus 5,00");
        var employe = envoyer(
                ludovic, url, Map.of("acte", "trop-percu", "source", fait.id().toString(), "montant", "5,00"));
        assertThat(employe.getStatus()).as(texte(employe)).isEqualTo(302);
        assertThat(texte(lire(ludovic, url))).doesNotContain("Un trop-perçu du client");
        var perdu = envoyer(ludovic, url, Map.of("acte", "perte"));
        assertThat(perdu.getStatus()).as(texte(perdu)).isEqualTo(302);

        assertThat(encaissements.reste(due.id())).contains(Montant.ZERO);
        assertThat(texte(lire(ludovic, String.valueOf(perdu.getHeader("Location")))))
                .contains("Passage en perte", "7,00");
        assertThat(texte(lire(ludovic, "/factures/" + due.id())))
                .as("soldée, mais son client ne l’a pas payée entière")
                .contains("Réglé")
                .doesNotContain("acquittee.pdf");
    }

    @Test
    void qui_ne_peut_pas_décider_une_perte_ne_la_passe_pas() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic.caisse@exemple.fr", "COMPTABLE");
        var ludovic = troupe.connecter("ludovic.caisse@exemple.fr");
        var due = commerce.facture(prestation("Ourlets", "1", "10.00"));
        var url = "/factures/" + due.id() + "/solde";
        assertThat(texte(lire(ludovic, url))).contains("la créance est perdue");
        var role = roles.trouver("COMPTABLE").orElseThrow().id();

        roles.retirerDroit(role, DroitsFacturation.PERDRE, null);
        try {
            assertThat(texte(lire(ludovic, url)))
                    .contains("revient à qui en a le droit")
                    .doesNotContain("la créance est perdue");
            assertThat(envoyer(ludovic, url, Map.of("acte", "perte")).getStatus())
                    .isEqualTo(403);
            assertThat(encaissements.reste(due.id())).contains(due.ttc());
        } finally {
            roles.donnerDroit(role, DroitsFacturation.PERDRE, null);
        }
    }

    @Test
    void un_trop_perçu_se_rend_au_client_ou_s_emploie_d_un_lien() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic.rend@exemple.fr", "COMPTABLE");
        var ludovic = troupe.connecter("ludovic.rend@exemple.fr");
        var payee = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var due = commerce.facture(prestation("Ourlets", "1", "10.00"));
        var fait = (Encaissement.Fait) encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.VIREMENT,
                        Commerce.AUJOURD_HUI,
                        Montant.euros("123.00"),
                        List.of(new Part(payee.id(), payee.ttc())),
                        null,
                        null,
                        null),
                Auteur.ESSAIM);
        var fiche = "/encaissements/" + fait.id();
        assertThat(texte(lire(ludovic, fiche))).contains(fiche + "/remboursement");
        assertThat(texte(lire(ludovic, "/factures/" + due.id())))
                .contains("/factures/" + due.id() + "/solde?acte=trop-percu&amp;source=");
        assertThat(texte(lire(ludovic, "/factures/" + due.id() + "/solde?acte=trop-percu&source=" + fait.id())))
                .containsPattern("value=\"trop-percu\"[^>]* checked")
                .containsPattern("value=\"" + fait.id() + "\"[^>]* selected");

        var trop = envoyer(ludovic, fiche + "/remboursement", Map.of("montant", "4,00", "reference", "VIR 12"));
        assertThat(trop.getStatus()).isEqualTo(422);
        assertThat(texte(trop)).contains("Employez au plus 3,00", "value=\"VIR 12\"");
        var cle = UUID.randomUUID().toString();
        var rendu = envoyer(ludovic, fiche + "/remboursement", Map.of("cle", cle, "reference", "VIR 12"));
        assertThat(rendu.getStatus()).as(texte(rendu)).isEqualTo(302);
        var encore = envoyer(ludovic, fiche + "/remboursement", Map.of("cle", cle, "reference", "VIR 12"));
        assertThat(encore.getHeader("Location"))
                .as("un double clic ne rend qu’une fois")
                .isEqualTo(rendu.getHeader("Location"));
        assertThat(texte(lire(ludovic, fiche + "/remboursement"))).contains("il n’y a rien à rendre");
        assertThat(texte(lire(ludovic, fiche))).doesNotContain(fiche + "/remboursement");
    }

    @Test
    void un_avoir_en_attente_se_propose_sur_la_page_de_sa_facture_et_la_solde() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic.avoir@exemple.fr", "COMPTABLE");
        var ludovic = troupe.connecter("ludovic.avoir@exemple.fr");
        var due = commerce.facture(prestation("Ourlets", "1", "10.00"));
        var page = "/factures/" + due.id();
        assertThat(texte(lire(ludovic, page))).doesNotContain("Employer l’avoir", "acte=avoir");

        var prepare = (Avoirs.Preparation.Faite) avoirs.preparer(due.id(), UUID.randomUUID(), null, null);
        var avoir = commerce.pieces.trouver(prepare.avoir()).orElseThrow();
        assertThat(texte(lire(ludovic, page))).as("pas encore validé").doesNotContain("acte=avoir");
        commerce.valider(new Composition.Faite(avoir.id(), avoir.version()));
        assertThat(texte(lire(ludovic, page)))
                .contains("Employer l’avoir", page + "/solde?acte=avoir&amp;source=" + avoir.id());
        var solde = texte(lire(ludovic, page + "/solde?acte=avoir&source=" + avoir.id()));
        assertThat(solde)
                .containsPattern("value=\"avoir\"[^>]* checked")
                .containsPattern("value=\"" + avoir.id() + "\"[^>]* selected");

        var employe = envoyer(
                ludovic,
                page + "/solde",
                Map.of("acte", "avoir", "source", avoir.id().toString()));
        assertThat(employe.getStatus()).as(texte(employe)).isEqualTo(302);
        assertThat(encaissements.reste(due.id())).contains(Montant.ZERO);
        assertThat(texte(lire(ludovic, page))).doesNotContain("acte=avoir");
    }

    private MockHttpServletResponse envoyer(Cookie qui, String chemin, Map<String, String> champs) {
        var envoi = navigateur.post().uri(chemin).cookie(qui).with(jeton());
        if (!champs.isEmpty()) envoi.param("date", EnFrancais.enTableau(Commerce.AUJOURD_HUI));
        champs.forEach(envoi::param);
        return envoi.exchange().getResponse();
    }

    private MockHttpServletResponse lire(Cookie qui, String chemin) {
        return navigateur.get().uri(chemin).cookie(qui).exchange().getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
