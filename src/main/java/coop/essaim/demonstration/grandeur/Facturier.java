package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.demonstration.grandeur.Ventes.Vente;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.Echeance;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.Pieces;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Fait et valide les factures, dans l'ordre de leurs dates, comme une année de gens qui travaillent.
@Component
class Facturier {

    private static final String AUTEUR = "Maud Kerivel";

    private final Pieces pieces;
    private final Factures factures;

    Facturier(Pieces pieces, Factures factures) {
        this.pieces = pieces;
        this.factures = factures;
    }

    /// @param rang celui de la vente dans l'année, qui choisit le client
    record AFacturer(Etabli etabli, Vente vente, int rang) {}

    /// Les ventes d'un même jour, dans leur ordre : une transaction et autant d'ordres à la base que pour une seule.
    List<FactureId> facturer(List<AFacturer> duJour) {
        var demandes = duJour.stream().map(this::demande).toList();
        return factures.validerEnLot(demandes).stream()
                .map(validation -> switch (validation) {
                    case Validation.Faite(var facture, var _) -> facture;
                    case Validation.DejaValidee(var facture, var _) -> facture;
                    case Validation.Refus refus -> throw new IllegalStateException(duJour + " : " + refus);
                })
                .toList();
    }

    private Factures.Demande demande(AFacturer une) {
        var vente = une.vente();
        var nom = "facture:" + vente.date().getYear() + ":" + une.rang();
        var faite = composer(une.etabli(), Genre.FACTURE, vente.ht(), nom, une.rang());
        return new Factures.Demande(new FactureId(faite.id()), faite.version(), vente.date(), null, AUTEUR);
    }

    /// Un brouillon soumis à l'équipe : le travail du jour.
    void soumettre(Etabli etabli, Montant ht, int rang) {
        soumettre(composer(etabli, Genre.FACTURE, ht, "a-valider:" + rang, rang));
    }

    void soumettre(Composition.Faite brouillon) {
        pieces.soumettre(brouillon.id(), brouillon.version(), null);
    }

    Composition.Faite proposer(Etabli etabli, Montant ht, int rang) {
        return composer(etabli, Genre.DEVIS, ht, "devis:" + rang, rang);
    }

    void laisserAuBrouillon(Etabli etabli, Montant ht, int rang) {
        composer(etabli, Genre.FACTURE, ht, "brouillon:" + rang, rang);
    }

    /// Un acompte au-delà de mille euros, et un paiement à mi-parcours au-delà de deux mille.
    private static List<Echeance> echeancier(Montant ht) {
        var acompte = new Echeance("À la commande", Genre.ACOMPTE, new Remise.Pourcentage(Taux.pourCent("30")));
        var milieu = new Echeance("À mi-parcours", Genre.SITUATION, new Remise.Pourcentage(Taux.pourCent("40")));
        if (ht.compareTo(Montant.euros("1000.00")) < 0) return List.of();
        return ht.compareTo(Montant.euros("2000.00")) < 0 ? List.of(acompte) : List.of(acompte, milieu);
    }

    private Composition.Faite composer(Etabli etabli, Genre genre, Montant ht, String nom, int rang) {
        var metier = etabli.metier();
        var ligne = LigneSaisie.de(metier.prestation(), metier.nature(), metier.regime(), BigDecimal.ONE, ht.enEuros());
        var brouillon = Brouillon.facture(
                        etabli.activite().id(),
                        etabli.clients().get(rang % etabli.clients().size()),
                        metier.prestation(),
                        List.of(ligne))
                .genre(genre)
                .echeancier(genre == Genre.DEVIS ? echeancier(ht) : List.of());
        var composition = pieces.creer(UUID.nameUUIDFromBytes(nom.getBytes(StandardCharsets.UTF_8)), brouillon, null);
        if (composition instanceof Composition.Faite faite) return faite;
        throw new IllegalStateException(nom + " : " + composition);
    }
}
