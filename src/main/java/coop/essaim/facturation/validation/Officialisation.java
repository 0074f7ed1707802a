package coop.essaim.facturation.validation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Guichet;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.piece.EnTete;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Rend une pièce officielle, selon ce qu'elle est.
@Component
class Officialisation {

    private final Factures factures;
    private final Guichet guichet;
    private final DevisOfficiels devis;

    Officialisation(Factures factures, Guichet guichet, DevisOfficiels devis) {
        this.factures = factures;
        this.guichet = guichet;
        this.devis = devis;
    }

    /// Une pièce, et la version qu'en a lue la personne.
    record Choisie(EnTete piece, int version) {
        boolean vaEnLot() {
            return piece.genre() != Genre.DEVIS && piece.genre() != Genre.AVOIR;
        }
    }

    Validation valider(EnTete piece, int version, LocalDate date, Visiteur visiteur) {
        return valider(new Choisie(piece, version), date, visiteur);
    }

    /// Les factures en une transaction ; les devis et les avoirs chacun dans la sienne, et de même chaque facture que
    /// la faute d'une autre aurait arrêtée.
    ///
    /// @return une réponse par pièce, dans le même ordre
    List<Validation> enLot(List<Choisie> choisies, LocalDate date, Visiteur visiteur) {
        Map<UUID, Validation> reponses = new HashMap<>();
        var lot = choisies.stream().filter(Choisie::vaEnLot).toList();
        if (!lot.isEmpty()) {
            var ensemble = factures.validerEnLot(
                    lot.stream().map(une -> demande(une, date, visiteur)).toList());
            for (int i = 0; i < lot.size(); i++)
                if (!(ensemble.get(i) instanceof Validation.AvecUneAutre))
                    reponses.put(lot.get(i).piece().id(), ensemble.get(i));
        }
        return choisies.stream()
                .map(une -> Objects.requireNonNull(
                        reponses.computeIfAbsent(une.piece().id(), _ -> valider(une, date, visiteur))))
                .toList();
    }

    private Validation valider(Choisie choisie, LocalDate date, Visiteur visiteur) {
        var demande = demande(choisie, date, visiteur);
        if (choisie.vaEnLot()) return guichet.valider(demande);
        return choisie.piece().genre() == Genre.DEVIS ? devis.valider(demande) : factures.valider(demande);
    }

    private static Factures.Demande demande(Choisie choisie, LocalDate date, Visiteur visiteur) {
        return new Factures.Demande(
                new FactureId(choisie.piece().id()),
                choisie.version(),
                date,
                visiteur.compteConnecte(),
                visiteur.nom());
    }
}
