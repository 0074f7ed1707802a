package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.essaim.acces.Comptes;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// « Dix par jour en deux minutes » : la file de Maud, une touche par pièce, et rien à la souris.
@EssaiNavigateur
class FileAuClavierNavigateurTest {

    private static final Pattern UNE_PIECE = Pattern.compile("/ventes/a-valider/[0-9a-f-]{36}$");

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    private Commerce commerce;
    private int frappes;

    @BeforeEach
    void dix_pièces_attendent() {
        commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
        new Distribution(comptes).compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        for (int rang = 1; rang <= 5; rang++) commerce.facture(Commerce.prestation("Retouche", "1", "80.00"));
        for (int rang = 1; rang <= 6; rang++) soumettre(commerce.nantes(), "Retouches " + rang, "N20", "10" + rang);
        soumettre(commerce.nantes(), "Retouche de mai", "N20", "80");
        var inconnue = commerce.client(commerce.couture(), NatureDeTiers.ENTREPRISE, "Menuiserie du Port", null);
        soumettre(inconnue, "Rideaux de l’atelier", "N20", "140");
        soumettre(commerce.nantes(), "Livre de patrons", "N55", "30");
        soumettre(commerce.nantes(), "Costumes du défilé", "N20", "9000");
    }

    @Test
    void dix_pièces_se_lisent_et_se_tranchent_au_clavier_en_moins_de_deux_minutes(Navigateur navigateur) {
        var maud = navigateur.ouvrir(Ecran.LARGE);
        maud.aller("/connexion");
        maud.connecter("maud@exemple.fr");
        maud.aller("/ventes/a-valider");
        var page = maud.page();
        page.evaluate("() => document.addEventListener('pointerdown', () => window.name += 'souris')");

        long debut = System.nanoTime();
        presser(page, "n");
        page.waitForURL(UNE_PIECE);
        for (int rang = 1; rang <= 6; rang++) trancher(page, "Retouches " + rang, "v");
        assertThat(lue(page, "Retouche de mai")).contains("un doublon");
        presser(page, "v");
        assertThat(lue(page, "Rideaux de l’atelier")).contains("n’a pas de SIREN");
        renvoyer(page);
        assertThat(lue(page, "Livre de patrons")).contains("TVA inhabituelle pour cette activité");
        presser(page, "v");
        assertThat(lue(page, "Costumes du défilé")).contains("Montant hors de l’habitude");
        presser(page, "v");
        page.waitForURL(Pattern.compile("/ventes/a-valider$"));
        var duree = Duration.ofNanos(System.nanoTime() - debut);

        assertThat(duree).isLessThan(Duration.ofMinutes(2));
        assertThat(frappes).as("une touche par pièce, et le renvoi").isLessThanOrEqualTo(13);
        assertThat(page.evaluate("() => window.name")).isEqualTo("");
        assertThat(commerce.jdbc
                        .sql("select count(*) filter (where etat = 'VALIDEE') || ' ' "
                                + "|| count(*) filter (where etat = 'BROUILLON') from piece_de_vente")
                        .query(String.class)
                        .single())
                .isEqualTo("14 1");
    }

    private void trancher(Page page, String objet, String touche) {
        assertThat(lue(page, objet)).contains("Rien à signaler");
        presser(page, touche);
    }

    /// La pièce à l'écran, une fois ses touches prêtes.
    private static String lue(Page page, String objet) {
        page.locator("h1:text-is('" + objet + "')").waitFor();
        page.locator("main button[data-touche=v]:focus").waitFor();
        return page.locator("main").innerText();
    }

    private void renvoyer(Page page) {
        presser(page, "r");
        page.locator("#commentaire:focus").waitFor();
        page.keyboard().type("Ajoutez le SIREN du client.");
        presser(page, "Tab");
        presser(page, "Enter");
    }

    private void presser(Page page, String touche) {
        frappes++;
        page.keyboard().press(touche);
    }

    private void soumettre(TiersId client, String objet, String regime, String prix) {
        var ligne = LigneSaisie.de(objet, "PRESTATION", regime, BigDecimal.ONE, new BigDecimal(prix));
        var piece = commerce.brouillon(new Brouillon(
                Genre.FACTURE,
                commerce.couture().id(),
                client,
                Brouillon.Texte.de(objet),
                ModeDePrix.HT,
                List.of(ligne),
                Remise.AUCUNE,
                null,
                null));
        assertThat(commerce.pieces.soumettre(piece.id(), piece.version(), null)).isInstanceOf(Composition.Faite.class);
    }
}
