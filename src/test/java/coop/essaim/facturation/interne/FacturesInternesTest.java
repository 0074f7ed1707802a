package coop.essaim.facturation.interne;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.encaissement.Auteur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Camille coud les toiles d'Idriss : une facture entre deux activités de la même coopérative.
@EssaiComplet
class FacturesInternesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    FacturesInternes internes;

    @Autowired
    InternesSql sql;

    @Autowired
    Comptes comptes;

    private Commerce commerce;

    @BeforeEach
    void un_atelier_et_un_jardin() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void acceptée_elle_passe_au_journal_interne_seulement_sans_TVA_ni_chiffre_d_affaires() {
        var id = propose("3", "40.50");
        assertThat(numero(id)).isNull();

        assertThat(internes.accepter(id, Auteur.ESSAIM)).isEqualTo(new Interne.Faite(id));
        // Un double clic, ou une reprise après une coupure : le même numéro, une seule écriture.
        var numero = numero(id);
        assertThat(internes.accepter(id, Auteur.ESSAIM)).isEqualTo(new Interne.Faite(id));

        assertThat(numero(id)).isEqualTo(numero).startsWith("IN" + Commerce.AUJOURD_HUI.getYear());
        var couture = commerce.couture().section();
        var jardin = commerce.jardin().section();
        assertThat(commerce.grandLivre(numero)).isEqualTo("""
                        IN %1$s | %2$s | 900000 | 121,50 |
                        IN %1$s | %2$s | 928000 | | 121,50
                        IN %1$s | %3$s | 918000 | 121,50 |
                        IN %1$s | %3$s | 900000 | | 121,50
                        """.formatted(numero, couture, jardin));
    }

    @Test
    void annulée_la_somme_revient_à_qui_avait_payé() {
        var id = propose("1", "80");
        internes.accepter(id, Auteur.ESSAIM);

        assertThat(internes.annuler(id, "Toiles rendues", Auteur.ESSAIM)).isInstanceOf(Interne.Faite.class);
        assertThat(internes.annuler(id, "Toiles rendues", Auteur.ESSAIM)).isInstanceOf(Interne.Faite.class);

        var solde = commerce.jdbc
                .sql(
                        "select coalesce(sum(debit - credit), 0) from pub_ligne_ecriture where piece = :piece and section = :s")
                .param("piece", numero(id))
                .param("s", commerce.jardin().section())
                .query(Long.class)
                .single();
        assertThat(new Montant(solde)).isEqualTo(Montant.ZERO);
        assertThat(commerce.grandLivre(numero(id)).lines()).hasSize(8);
        assertThat(internes.trouver(id).orElseThrow().etat()).isEqualTo(EtatInterne.ANNULEE);
    }

    @Test
    void qui_la_propose_ne_l_accepte_pas() {
        var camille = new Auteur(compte(), "Camille Aubrée");
        var id = ((Interne.Faite) internes.proposer(nouvelle(jardin(), "1", "20"), camille)).id();

        assertThat(phrase(internes.accepter(id, camille))).startsWith("Vous avez proposé cette facture");
        assertThat(numero(id)).isNull();
    }

    @Test
    void chaque_refus_dit_quoi_faire() {
        assertThat(phrase(internes.proposer(nouvelle(couture(), "1", "20"), Auteur.ESSAIM)))
                .startsWith("Choisissez une autre activité");
        assertThat(phrase(internes.proposer(nouvelle(jardin(), "-1", "20"), Auteur.ESSAIM)))
                .startsWith("Ligne 1 : écrivez ce qui est vendu, une quantité positive");
        assertThat(phrase(internes.proposer(nouvelle(jardin(), "999999", "9999999"), Auteur.ESSAIM)))
                .startsWith("Ligne 1 : réduisez la quantité ou le prix");
        assertThat(phrase(internes.proposer(nouvelle(jardin(), "1", "0"), Auteur.ESSAIM)))
                .startsWith("Pour proposer cette facture, écrivez au moins une ligne");

        var refusee = propose("1", "10");
        internes.refuser(refusee, "Pas commandé", Auteur.ESSAIM);
        assertThat(phrase(internes.accepter(refusee, Auteur.ESSAIM))).contains("elle est refusée");
        assertThat(phrase(internes.annuler(refusee, "Erreur", Auteur.ESSAIM)))
                .startsWith("Seule une facture interne acceptée s’annule");

        var cle = UUID.randomUUID();
        var une = new NouvelleInterne(
                cle, couture(), jardin(), "Toiles", nouvelle(jardin(), "1", "5").lignes());
        assertThat(internes.proposer(une, Auteur.ESSAIM)).isEqualTo(internes.proposer(une, Auteur.ESSAIM));
    }

    @Test
    void une_facture_retirée_ne_s_accepte_plus_et_une_inconnue_renvoie_à_la_liste() {
        var retiree = propose("1", "10");
        assertThat(internes.retirer(retiree, Auteur.ESSAIM)).isEqualTo(new Interne.Faite(retiree));

        assertThat(phrase(internes.accepter(retiree, Auteur.ESSAIM))).contains("elle est retirée");
        assertThat(phrase(internes.accepter(UUID.randomUUID(), Auteur.ESSAIM)))
                .startsWith("Cette facture interne n’existe plus");
    }

    @Test
    void une_activité_fermée_ni_ne_facture_ni_n_est_facturée() {
        var fermee = commerce.activite("Atelier fermé");
        commerce.activites.fermer(fermee.id(), Commerce.AUJOURD_HUI.minusDays(1));

        assertThat(phrase(internes.proposer(nouvelle(fermee.id(), "1", "20"), Auteur.ESSAIM)))
                .startsWith("L’activité Atelier fermé est fermée");
    }

    @Test
    void un_mois_clos_refuse_l_acceptation_et_ne_prend_pas_de_numéro() {
        var avant = propose("1", "10");
        internes.accepter(avant, Auteur.ESSAIM);
        var id = propose("1", "10");
        var base = PostgresDeTest.superutilisateur();
        base.update("update periode set close_le = now() where ? between du and au", Commerce.AUJOURD_HUI);
        try {
            assertThat(phrase(internes.accepter(id, Auteur.ESSAIM))).contains("sont clos");
            assertThat(numero(id)).isNull();
        } finally {
            base.update("update periode set close_le = null where ? between du and au", Commerce.AUJOURD_HUI);
        }

        internes.accepter(id, Auteur.ESSAIM);
        assertThat(rang(id)).isEqualTo(rang(avant) + 1);
    }

    @Test
    void la_liste_se_pagine_sans_en_perdre_se_filtre_par_état_et_ne_montre_que_les_siennes() {
        for (int i = 0; i < 55; i++) propose("1", "10");
        var attendent = sql.attendent(null);
        internes.accepter(propose("1", "11"), Auteur.ESSAIM);
        assertThat(sql.attendent(null)).isEqualTo(attendent);

        var vues = new ArrayList<UUID>();
        var adresse = new HashMap<String, String>();
        PageDeCles<FactureInterne> page;
        do {
            page = sql.lister(null, null, InternesSql.COLONNES.fenetre(adresse));
            page.lignes().forEach(facture -> vues.add(facture.id()));
            adresse.put("apres", page.suivante());
        } while (page.suivante() != null);

        assertThat(vues).doesNotHaveDuplicates().hasSizeGreaterThan(55);
        var tout = InternesSql.COLONNES.tout(Map.of());
        assertThat(sql.lister(null, EtatInterne.PROPOSEE, tout).lignes())
                .hasSize(attendent)
                .allMatch(facture -> facture.etat() == EtatInterne.PROPOSEE);
        assertThat(sql.lister(List.of(couture()), null, tout).lignes()).hasSameSizeAs(vues);
        var ailleurs = commerce.activite("Une autre activité").id();
        assertThat(sql.lister(List.of(ailleurs), null, tout).lignes()).isEmpty();
    }

    private int rang(UUID id) {
        return Integer.parseInt(numero(id).replaceAll(".*\\D", ""));
    }

    private UUID propose(String quantite, String prix) {
        return ((Interne.Faite) internes.proposer(nouvelle(jardin(), quantite, prix), Auteur.ESSAIM)).id();
    }

    private NouvelleInterne nouvelle(ActiviteId acheteur, String quantite, String prix) {
        var ligne = new NouvelleInterne.Ligne("Couture des toiles", new BigDecimal(quantite), new BigDecimal(prix));
        return new NouvelleInterne(UUID.randomUUID(), couture(), acheteur, "Toiles d’ombrage", List.of(ligne));
    }

    private String numero(UUID id) {
        var passee = internes.trouver(id).orElseThrow().passee();
        return passee == null ? null : passee.numero();
    }

    private UUID compte() {
        return new Troupe(comptes, null).compte("Camille Aubrée", "camille.interne@exemple.fr", "ENTREPRENEUR");
    }

    private ActiviteId couture() {
        return commerce.couture().id();
    }

    private ActiviteId jardin() {
        return commerce.jardin().id();
    }

    private static String phrase(Interne reponse) {
        return ((Interne.Refus) reponse).phrase();
    }
}
