package coop.essaim.facturation.banc;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.cooperative.Forme;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import coop.essaim.activites.Ouverture;
import coop.essaim.activites.contribution.Contributions;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.Pieces;
import coop.essaim.tiers.DescriptionDeTiers;
import coop.essaim.tiers.Enregistrement;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// La coopérative du banc : cent deux activités, trois clients chacune, et des factures de deux lignes.
final class JeuDeVentes {

    static final int ACTIVITES = 102;
    static final LocalDate AUJOURD_HUI = LocalDate.now(EnFrancais.PARIS);
    private static final int CLIENTS = 3;
    static final int ANNEES = 10;

    private final ApplicationContext services;
    private final Pieces pieces;
    private final SplittableRandom sort = new SplittableRandom(20260327);
    private final List<Vendeur> vendeurs = new ArrayList<>();

    record Vendeur(Activite activite, List<TiersId> clients) {}

    JeuDeVentes(ApplicationContext services) {
        this.services = services;
        this.pieces = services.getBean(Pieces.class);
    }

    void installer() {
        services.getBean(Cooperatives.class).enregistrer(essor(), null);
        var exercices = services.getBean(Exercices.class);
        for (int an = AUJOURD_HUI.getYear() - ANNEES + 1; an <= AUJOURD_HUI.getYear(); an++)
            exercices.ouvrir(LocalDate.of(an, 1, 1), LocalDate.of(an, 12, 31));
        var debut = LocalDate.of(AUJOURD_HUI.getYear() - ANNEES + 1, 1, 1);
        services.getBean(Contributions.class)
                .fixer(null, new Contribution(Taux.pourCent("10"), Contribution.Base.FACTURE, "AG du banc"), debut);
        for (int n = 0; n < ACTIVITES; n++) vendeurs.add(vendeur(n, debut));
    }

    private Vendeur vendeur(int n, LocalDate debut) {
        var activite =
                ((Ouverture.Faite) services.getBean(Activites.class).ouvrir("Atelier " + n, debut, null)).activite();
        var clients = new ArrayList<TiersId>();
        for (int c = 0; c < CLIENTS; c++) clients.add(client(activite, "Client " + (n * CLIENTS + c)));
        return new Vendeur(activite, clients);
    }

    private TiersId client(Activite activite, String nom) {
        return ((Enregistrement.Fait) services.getBean(Tiers.class)
                        .ouvrir(new Tiers.Demande(
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

    private static Cooperative essor() {
        return new Cooperative(
                LocalDate.of(2000, 1, 1),
                "L’Essor",
                Forme.SCOP_SARL,
                new Siret("73282932000074"),
                "Nantes",
                "70.22Z",
                AdressePostale.enFrance("12 rue des Lilas", "44000", "Nantes"),
                null,
                NumeroTva.de(new Siren("732829320")),
                null,
                new Cooperative.Contact(null, null, null),
                null);
    }

    Vendeur vendeur(int n) {
        return vendeurs.get(n % vendeurs.size());
    }

    /// Une facture en brouillon, d'un vendeur à l'un de ses clients.
    Factures.Demande brouillon() {
        var vendeur = vendeurs.get(sort.nextInt(vendeurs.size()));
        var lignes = List.of(
                ligne("Prestation", "PRESTATION", 1 + sort.nextInt(9)),
                ligne("Fournitures", "MARCHANDISE", 1 + sort.nextInt(3)));
        var brouillon = Brouillon.facture(
                vendeur.activite().id(), vendeur.clients().get(sort.nextInt(CLIENTS)), "Travail de l’atelier", lignes);
        var faite = (Composition.Faite) pieces.creer(UUID.randomUUID(), brouillon, null);
        return new Factures.Demande(new FactureId(faite.id()), faite.version(), AUJOURD_HUI, null, "Maud Kerivel");
    }

    /// Datée du 1er janvier : ce qui suit la suit.
    void premiereFacture() {
        var b = brouillon();
        services.getBean(Factures.class)
                .valider(new Factures.Demande(b.id(), b.version(), AUJOURD_HUI.withDayOfYear(1), null, b.auteur()));
    }

    List<Factures.Demande> brouillons(int nombre) {
        var faits = new ArrayList<Factures.Demande>(nombre);
        for (int i = 0; i < nombre; i++) faits.add(brouillon());
        return faits;
    }

    private LigneSaisie ligne(String libelle, String nature, int quantite) {
        var prix = BigDecimal.valueOf(1000 + sort.nextInt(90_000), 2);
        return LigneSaisie.de(libelle, nature, "N20", BigDecimal.valueOf(quantite), prix);
    }
}
