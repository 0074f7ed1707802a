package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Le contenu d'une pièce, tant qu'elle n'est pas validée.
///
/// @param devis le devis qu'elle facture
/// @param origine la facture qu'un avoir corrige
public record Brouillon(
        Genre genre,
        ActiviteId activite,
        TiersId client,
        Texte texte,
        ModeDePrix mode,
        List<LigneSaisie> lignes,
        Remise remise,
        @Nullable UUID devis,
        @Nullable UUID origine) {

    /// @param delaiJours de la facture à son échéance, 60 au plus (art. L. 441-10 du code de commerce)
    /// @param echeancier ce qu'un devis demande avant son solde
    public record Texte(
            String objet,
            int delaiJours,
            @Nullable LocalDate prestation,
            @Nullable String bonDeCommande,
            @Nullable String note,
            List<Echeance> echeancier) {

        public Texte {
            echeancier = List.copyOf(echeancier);
        }

        public Texte(
                String objet,
                int delaiJours,
                @Nullable LocalDate prestation,
                @Nullable String bonDeCommande,
                @Nullable String note) {
            this(objet, delaiJours, prestation, bonDeCommande, note, List.of());
        }

        /// « 30 jours après la facture », « à réception de la facture ».
        public String paiement() {
            return delaiJours == 0
                    ? "à réception de la facture"
                    : EnFrancais.compte(delaiJours, "jour") + " après la facture";
        }

        public static Texte de(String objet) {
            return new Texte(objet, 30, null, null, null);
        }
    }

    public Brouillon {
        lignes = List.copyOf(lignes);
    }

    /// Une facture libre.
    public static Brouillon facture(ActiviteId activite, TiersId client, String objet, List<LigneSaisie> lignes) {
        return new Brouillon(
                Genre.FACTURE, activite, client, Texte.de(objet), ModeDePrix.HT, lignes, Remise.AUCUNE, null, null);
    }

    public Brouillon mode(ModeDePrix mode) {
        return new Brouillon(genre, activite, client, texte, mode, lignes, remise, devis, origine);
    }

    /// @param echeancier ce qu'un devis demande avant son solde
    public Brouillon echeancier(List<Echeance> echeancier) {
        var avec = new Texte(
                texte.objet(), texte.delaiJours(), texte.prestation(), texte.bonDeCommande(), texte.note(), echeancier);
        return new Brouillon(genre, activite, client, avec, mode, lignes, remise, devis, origine);
    }

    Brouillon client(TiersId client) {
        return new Brouillon(genre, activite, client, texte, mode, lignes, remise, devis, origine);
    }

    public Brouillon remise(Remise remise) {
        return new Brouillon(genre, activite, client, texte, mode, lignes, remise, devis, origine);
    }

    public Brouillon genre(Genre genre) {
        return new Brouillon(genre, activite, client, texte, mode, lignes, remise, devis, origine);
    }

    /// Le même, où « 2 » et « 2,00 » s'écrivent pareil, comme la base les garde.
    Brouillon normalise() {
        var texteNet = new Texte(
                texte.objet().strip(),
                texte.delaiJours(),
                texte.prestation(),
                texte.bonDeCommande(),
                texte.note(),
                texte.echeancier());
        var lignesNettes = lignes.stream().map(LigneSaisie::normalisee).toList();
        return new Brouillon(genre, activite, client, texteNet, mode, lignesNettes, remise, devis, origine);
    }
}
