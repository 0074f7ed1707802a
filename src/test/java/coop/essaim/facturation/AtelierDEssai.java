package coop.essaim.facturation;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import coop.essaim.activites.Ouverture;
import coop.essaim.activites.contribution.Contributions;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Taux;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.devis.Accords;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.Pieces;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.DescriptionDeTiers;
import coop.essaim.tiers.Enregistrement;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pour la matrice des accès et les pages à visiter : des ateliers neufs, leurs clients, leurs pièces à chaque état.
public final class AtelierDEssai {

    static final String CLIENT = "Client d’autrui ";
    static final String OBJET = "Objet d’autrui ";

    @Autowired
    private Activites activites;

    @Autowired
    private Personnes personnes;

    @Autowired
    private Tiers tiers;

    @Autowired
    private Pieces pieces;

    @Autowired
    private Factures factures;

    @Autowired
    private DevisOfficiels devis;

    @Autowired
    private Exercices exercices;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Cooperatives cooperatives;

    @Autowired
    private Accords accords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock horloge;

    /// Un atelier : qui vend, à qui, et le début des objets de ses pièces.
    public record Atelier(Activite activite, TiersId client, String objet) {}

    /// Celui que cette personne mène.
    public Atelier de(UUID compte) {
        var personne = personnes.duCompte(compte).orElseGet(() -> {
            var id = personnes.ouvrir(new NouvellePersonne(null, "Visite", "Rôle", null, null, null), null);
            personnes.rattacher(id, compte);
            return id;
        });
        return ouvrir(personne, "Le mien ", "Le mien ");
    }

    public Atelier dAutrui() {
        return ouvrir(
                personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null),
                CLIENT,
                OBJET);
    }

    public Composition.Faite brouillon(Atelier atelier, Genre genre) {
        var brouillon = new Brouillon(
                genre,
                atelier.activite().id(),
                atelier.client(),
                Brouillon.Texte.de(atelier.objet() + UUID.randomUUID()),
                ModeDePrix.HT,
                List.of(LigneSaisie.de("Retouche", "PRESTATION", "N20", BigDecimal.ONE, new BigDecimal("20"))),
                Remise.AUCUNE,
                null,
                null);
        return (Composition.Faite) pieces.creer(UUID.randomUUID(), brouillon, null);
    }

    public UUID soumise(Atelier atelier, Genre genre) {
        var faite = brouillon(atelier, genre);
        pieces.soumettre(faite.id(), faite.version(), null);
        return faite.id();
    }

    public UUID validee(Atelier atelier, Genre genre) {
        var faite = brouillon(atelier, genre);
        var jour = LocalDate.now(horloge);
        preparerLeLivre(jour);
        var demande = new Factures.Demande(new FactureId(faite.id()), faite.version(), jour, null, "Maud Kerivel");
        var reponse = genre == Genre.DEVIS ? devis.valider(demande) : factures.valider(demande);
        if (reponse instanceof Validation.Refus refus) throw new IllegalStateException(refus.phrase());
        return faite.id();
    }

    /// Un devis signé, à facturer.
    public UUID devisAccepte(Atelier atelier) {
        var id = validee(atelier, Genre.DEVIS);
        accords.noterLAccord(new DevisId(id), "Julie Marchand", Set.of(), null, null);
        return id;
    }

    /// Le secret d'un lien reçu par un client.
    public String lienDeDevis(Atelier atelier, UUID par) {
        var client = new Courriel("client-" + UUID.randomUUID() + "@exemple.fr");
        accords.envoyer(
                new DevisId(validee(atelier, Genre.DEVIS)),
                new Accords.Message(UUID.randomUUID(), client, "Devis", "Voici."),
                par);
        return jdbc.sql(
                        "select substring(texte from 'acceptation/([A-Za-z0-9_-]{43})') from courrier where destinataire = :client")
                .param("client", client.adresse())
                .query(String.class)
                .single();
    }

    /// Ce qu'une validation demande : une identité, un exercice ouvert, un taux de contribution.
    private void preparerLeLivre(LocalDate jour) {
        if (cooperatives.a(jour).isEmpty()) cooperatives.enregistrer(Commerce.essor(), null);
        if (exercices.contenant(jour).isEmpty())
            exercices.ouvrir(jour.withDayOfYear(1), jour.withMonth(12).withDayOfMonth(31));
        contributions.fixer(
                null,
                new Contribution(Taux.pourCent("10"), Contribution.Base.FACTURE, "AG du 12 juin 2019"),
                LocalDate.of(2020, 1, 1));
    }

    private Atelier ouvrir(PersonneId personne, String client, String objet) {
        var debut = LocalDate.now(horloge).withDayOfYear(1);
        var activite = ((Ouverture.Faite) activites.ouvrir("Atelier " + UUID.randomUUID(), debut, null)).activite();
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), debut);
        return new Atelier(activite, client(activite, client + UUID.randomUUID()), objet);
    }

    private TiersId client(Activite activite, String nom) {
        return ((Enregistrement.Fait) tiers.ouvrir(new Tiers.Demande(
                        UUID.randomUUID(),
                        activite.id(),
                        DescriptionDeTiers.client(
                                NatureDeTiers.PARTICULIER,
                                nom,
                                Immatriculation.AUCUNE,
                                AdressePostale.enFrance("1 rue des Lilas", "44000", "Nantes")),
                        true,
                        null)))
                .id();
    }
}
