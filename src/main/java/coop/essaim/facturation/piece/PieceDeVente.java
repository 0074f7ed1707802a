package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.tiers.TiersId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une pièce de vente, à n'importe quel état.
public record PieceDeVente(
        UUID id,
        Genre genre,
        Etat etat,
        ActiviteId activite,
        String enseigne,
        TiersId client,
        String nomDuClient,
        Brouillon.Texte texte,
        ModeDePrix mode,
        Remise remise,
        List<LigneDeFacture> lignes,
        List<TvaCalculee> tva,
        Totaux totaux,
        @Nullable UUID devis,
        @Nullable UUID origine,
        int version,
        @Nullable Instant soumiseA) {

    public enum Etat {
        BROUILLON("Brouillon"),
        SOUMISE("À valider"),
        VALIDEE("Validée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public record Totaux(Montant ht, Montant tva, Montant ttc) {}

    public PieceDeVente {
        lignes = List.copyOf(lignes);
        tva = List.copyOf(tva);
    }

    /// De quoi en refaire une autre.
    public Brouillon brouillon() {
        return new Brouillon(
                genre,
                activite,
                client,
                texte,
                mode,
                lignes.stream().map(PieceDeVente::saisie).toList(),
                remise,
                devis,
                origine);
    }

    private static LigneSaisie saisie(LigneDeFacture l) {
        var nature = l.nature();
        var regime = l.regime();
        return new LigneSaisie(
                l.type(),
                l.libelle(),
                nature == null ? null : nature.code(),
                regime == null ? null : regime.code(),
                l.quantite(),
                l.unite(),
                l.prix(),
                l.remiseSaisie(),
                l.deduit());
    }
}
