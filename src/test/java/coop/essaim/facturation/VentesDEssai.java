package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.AdressePostale;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : un tiers et une pièce d'une activité que la personne mène, et ceux d'une autre.
public class VentesDEssai implements ObjetsDEssai {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    private static final String CLIENT = "Client d’autrui ";
    private static final String OBJET = "Objet d’autrui ";

    private final Activites activites;
    private final Personnes personnes;
    private final Tiers tiers;
    private final Pieces pieces;

    public VentesDEssai(Activites activites, Personnes personnes, Tiers tiers, Pieces pieces) {
        this.activites = activites;
        this.personnes = personnes;
        this.tiers = tiers;
        this.pieces = pieces;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/tiers/{tiers}")
                || chemin.startsWith("/ventes/")
                || chemin.equals("/factures/{piece}")
                || chemin.startsWith("/devis/{piece}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        var miennes = personnes.duCompte(moi).orElseGet(() -> {
            var id = personnes.ouvrir(new NouvellePersonne(null, "Visite", "Rôle", null, null, null), null);
            personnes.rattacher(id, moi);
            return id;
        });
        return objet(miennes, "Le mien ", "Le mien ");
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return objet(
                personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null),
                CLIENT,
                OBJET);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(
                new Marqueur(CLIENT, Set.of("tiers.tous.lire", "facturation.toutes.lire")),
                new Marqueur(OBJET, Set.of("facturation.toutes.lire", "facturation.valider")));
    }

    private Map<String, String> objet(PersonneId personne, String client, String objet) {
        var activite = activite();
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), JANVIER);
        var id = client(activite, client + UUID.randomUUID());
        var brouillon = new Brouillon(
                Genre.FACTURE,
                activite.id(),
                id,
                Brouillon.Texte.de(objet + UUID.randomUUID()),
                ModeDePrix.HT,
                List.of(LigneSaisie.de("Retouche", "PRESTATION", "N20", BigDecimal.ONE, new BigDecimal("20"))),
                Remise.AUCUNE,
                null,
                null);
        var faite = (Composition.Faite) pieces.creer(UUID.randomUUID(), brouillon, null);
        pieces.soumettre(faite.id(), faite.version(), null);
        return Map.of("tiers", id.toString(), "piece", faite.id().toString());
    }

    private Activite activite() {
        return ((Ouverture.Faite) activites.ouvrir("Atelier " + UUID.randomUUID(), JANVIER, null)).activite();
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
