package coop.essaim.facturation;

import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.facturation.piece.Composition;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/// Un brouillon se change une fois par envoi ; qui en a un autre sous les yeux l'apprend, et garde ce qu'il a tapé.
@EssaiComplet
class ModificationDeVenteTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Composition.Faite piece;

    @BeforeEach
    void un_brouillon_de_Camille() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        piece = commerce.brouillon(Commerce.prestation("Ourlets", "1", "10.00"));
    }

    @Test
    void un_double_clic_enregistre_une_fois_et_ne_fait_pas_de_reproche() {
        var champs = saisie("Deux ourlets", "12");
        assertThat(enregistrer(champs).getStatus()).isEqualTo(302);
        var version = version();

        assertThat(enregistrer(champs).getStatus()).as("double clic").isEqualTo(302);
        champs.put("lignes[0].prix", "12,00 €");
        assertThat(enregistrer(champs).getStatus()).as("le même prix").isEqualTo(302);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void un_autre_contenu_sur_une_version_dépassée_se_refuse_et_garde_la_saisie() {
        assertThat(enregistrer(saisie("Premier onglet", "12")).getStatus()).isEqualTo(302);

        var objet = enregistrer(saisie("Second onglet", "12"));
        assertThat(objet.getStatus()).isEqualTo(422);
        assertThat(texte(objet)).contains("Cette pièce a changé", "value=\"Second onglet\"");
        assertThat(enregistrer(saisie("Premier onglet", "13")).getStatus()).isEqualTo(422);
        var note = saisie("Premier onglet", "12");
        note.put("note", "Autre chose");
        assertThat(enregistrer(note).getStatus()).isEqualTo(422);
        assertThat(commerce.pieces.trouver(piece.id()).orElseThrow().texte().objet())
                .isEqualTo("Premier onglet");
    }

    private int version() {
        return commerce.pieces.trouver(piece.id()).orElseThrow().version();
    }

    /// Toujours la version d'origine.
    private Map<String, String> saisie(String objet, String prix) {
        return new HashMap<>(Map.of(
                "version", "" + piece.version(),
                "client", commerce.nantes().valeur().toString(),
                "objet", objet,
                "mode", "HT",
                "delaiJours", "30",
                "lignes[0].libelle", "Ourlets",
                "lignes[0].quantite", "2",
                "lignes[0].prix", prix,
                "lignes[0].nature", "PRESTATION",
                "lignes[0].regime", "N20"));
    }

    private MockHttpServletResponse enregistrer(Map<String, String> champs) {
        return comptoir.envoyer(camille, "/ventes/" + piece.id() + "/modification", champs);
    }
}
