package coop.essaim.facturation.avoir;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.marchandise;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.avoir.Avoirs.Preparation;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.devis.Accord;
import coop.essaim.facturation.devis.Accords;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.devis.Transformations;
import coop.essaim.facturation.devis.Transformations.Transformation;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Rendre une facture qui reprend un acompte et une situation en moins : par morceaux ou d'un coup, au même centime.
@EssaiComplet
class AvoirsTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Avoirs avoirs;

    @Autowired
    DevisOfficiels devis;

    @Autowired
    Accords accords;

    @Autowired
    Transformations transformations;

    @Autowired
    Comptes comptes;

    private Commerce commerce;

    @BeforeEach
    void un_commerce() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void rendu_en_deux_fois_un_solde_rend_aussi_son_acompte() {
        var avant = livre();
        var signe = signer();
        valider(facture(transformations.prendre(
                signe, Genre.ACOMPTE, new Remise.Pourcentage(Taux.pourCent("30")), UUID.randomUUID(), null)));
        valider(facture(transformations.prendre(
                signe, Genre.SITUATION, new Remise.Somme(Montant.euros("700.00")), UUID.randomUUID(), null)));
        var facturees = livre();
        assertThat(facturees).isNotEqualTo(avant);
        var solde = valider(facture(transformations.solder(signe, UUID.randomUUID(), null)));

        rendre(solde, Montant.euros("100.00"));
        rendre(solde, Montant.euros("0.07"));
        rendre(solde, null);

        assertThat(livre()).as("l'acompte et la situation, et eux seuls").isEqualTo(facturees);
        assertThat(avoirs.preparer(solde.id(), UUID.randomUUID(), null, null)).isEqualTo(new Preparation.PlusRien());
    }

    @Test
    void ce_qui_reste_à_rendre_se_dit_acompte_déduit() {
        var signe = signer();
        valider(facture(transformations.prendre(
                signe, Genre.ACOMPTE, new Remise.Pourcentage(Taux.pourCent("30")), UUID.randomUUID(), null)));
        var solde = valider(facture(transformations.solder(signe, UUID.randomUUID(), null)));
        var reste =
                solde.ttc().moins(rendre(solde, Montant.euros("100.00")).ttc().absolu());

        var trop = avoirs.preparer(solde.id(), UUID.randomUUID(), reste.plus(Montant.euros("0.01")), null);

        assertThat(trop).isEqualTo(new Preparation.TropGrand(reste));
    }

    /// Des services et un bien, remisés de 10 %.
    private DevisId signer() {
        var piece = commerce.brouillon(new Brouillon(
                Genre.DEVIS,
                commerce.couture().id(),
                commerce.nantes(),
                new Brouillon.Texte("Rideaux", 30, null, null, null),
                coop.essaim.facturation.calcul.ModeDePrix.HT,
                List.of(prestation("Confection", "4", "333.33"), marchandise("Tringles", "3", "41.17")),
                new Remise.Pourcentage(Taux.pourCent("10")),
                null,
                null));
        assertThat(devis.valider(new Factures.Demande(
                        new FactureId(piece.id()), piece.version(), AUJOURD_HUI, null, "Maud Kerivel")))
                .isInstanceOf(Validation.Faite.class);
        var camille = ((CreationDeCompte.Faite) comptes.creer(
                        "Camille Aubrée", "camille" + System.nanoTime() + "@essor.example", Set.of(), null))
                .compte();
        assertThat(accords.noterLAccord(new DevisId(piece.id()), "Ville de Nantes", Set.of(), null, camille))
                .isInstanceOf(Accord.Note.class);
        return new DevisId(piece.id());
    }

    private static UUID facture(Transformation transformation) {
        return ((Transformation.Faite) transformation).facture();
    }

    private Facture valider(UUID id) {
        var piece = commerce.pieces.trouver(id).orElseThrow();
        assertThat(commerce.valider(new Composition.Faite(id, piece.version()))).isInstanceOf(Validation.Faite.class);
        return commerce.factures.trouver(new FactureId(id)).orElseThrow();
    }

    private Facture rendre(Facture facture, @Nullable Montant ttc) {
        var prepare = avoirs.preparer(facture.id(), UUID.randomUUID(), ttc, null);
        assertThat(prepare).isInstanceOf(Preparation.Faite.class);
        return valider(((Preparation.Faite) prepare).avoir());
    }

    /// Le solde de chaque compte de la section de Camille, sans les comptes soldés.
    private String livre() {
        return commerce.jdbc.sql("""
                select trim(compte) || ' ' || (sum(debit) - sum(credit)) from pub_ligne_ecriture
                 where section = :section group by compte having sum(debit) <> sum(credit) order by compte""").param("section", commerce.couture().section()).query(String.class).list().stream()
                .collect(Collectors.joining(" ; "));
    }
}
