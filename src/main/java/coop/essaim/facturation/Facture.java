package coop.essaim.facturation;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Une facture ou un avoir officiels, tels que la validation les a figés.
///
/// Les montants d'un avoir sont positifs, comme dans la norme : son genre dit leur sens.
public record Facture(
        FactureId id,
        Genre genre,
        String numero,
        LocalDate date,
        LocalDate echeance,
        Rattachement rattachement,
        Acheteur acheteur,
        Emetteur emetteur,
        Texte texte,
        ModeDePrix mode,
        List<LigneDeFacture> lignes,
        List<TvaCalculee> tva,
        List<String> mentions,
        List<NoteLegale> notes,
        Liens liens,
        Redevance contribution,
        EcritureId ecriture) {

    /// À qui elle est : l'activité, sa section au grand livre, son client et son compte auxiliaire.
    public record Rattachement(
            ActiviteId activite, String enseigne, String section, TiersId client, String auxiliaire) {}

    public record Texte(
            String objet,
            @Nullable LocalDate prestation,
            @Nullable String bonDeCommande,
            @Nullable String note) {}

    /// Les pièces dont elle dépend.
    ///
    /// @param devis le devis qu'elle facture
    /// @param origine la facture que cet avoir corrige
    /// @param deduites les factures d'acompte et de situation que ce solde reprend
    public record Liens(@Nullable Renvoi devis, @Nullable Renvoi origine, List<Renvoi> deduites) {
        public Liens {
            deduites = List.copyOf(deduites);
        }
    }

    public record Renvoi(FactureId id, String numero, LocalDate date) {}

    /// La contribution coopérative, au taux du jour de la facture ; due à la facture ou à l'encaissement, selon `base`.
    ///
    /// @param montant ce qui est déjà passé au journal interne : zéro quand elle est due à l'encaissement
    public record Redevance(Contribution.Base base, Taux taux, Montant montant) {}

    public Facture {
        lignes = List.copyOf(lignes);
        tva = List.copyOf(tva);
        mentions = List.copyOf(mentions);
        notes = List.copyOf(notes);
    }

    public Montant ht() {
        return Montant.somme(tva.stream().map(TvaCalculee::base));
    }

    public Montant montantDeTva() {
        return Montant.somme(tva.stream().map(TvaCalculee::tva));
    }

    public Montant ttc() {
        return ht().plus(montantDeTva());
    }

    public boolean estUnAvoir() {
        return genre.estUnAvoir();
    }

    /// Biens, services ou mixte : la première lettre du cadre de facturation (BT-23).
    public char categorieDOperation() {
        var natures = lignes.stream()
                .map(LigneDeFacture::nature)
                .filter(Objects::nonNull)
                .map(nature -> nature.bien())
                .distinct()
                .toList();
        if (natures.size() > 1) return 'M';
        return natures.contains(true) ? 'B' : 'S';
    }
}
