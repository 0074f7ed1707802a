package coop.essaim.facturation.interne;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/// Une facture interne à proposer.
///
/// @param cle la même pour deux envois de la même demande, qui n'en font qu'une
public record NouvelleInterne(UUID cle, ActiviteId vendeur, ActiviteId acheteur, String objet, List<Ligne> lignes) {

    public record Ligne(String libelle, BigDecimal quantite, BigDecimal prix) {

        Montant montant() {
            return Montant.de(quantite.multiply(prix).setScale(2, RoundingMode.HALF_UP));
        }
    }

    public NouvelleInterne {
        lignes = List.copyOf(lignes);
    }

    Montant montant() {
        return Montant.somme(lignes.stream().map(Ligne::montant));
    }
}
