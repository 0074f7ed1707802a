package coop.essaim.facturation;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Facture.Redevance;
import coop.essaim.facturation.calcul.TvaCalculee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une pièce verrouillée, avec tout ce que sa validation regarde.
///
/// @param emetteur l'identité de la coopérative à la date, si une facture l'a déjà portée
record PieceAValider(
        FactureId id,
        Genre genre,
        boolean validee,
        int version,
        Activite activite,
        Client client,
        int delaiJours,
        @Nullable Redevance contribution,
        @Nullable Integer emetteur,
        Montant ht,
        Montant taxe,
        List<LigneDeFacture> lignes) {

    record Client(
            coop.essaim.tiers.TiersId id,
            coop.essaim.activites.@Nullable ActiviteId activite,
            Acheteur acheteur,
            String auxiliaire) {
        String nom() {
            return acheteur.nom();
        }
    }

    PieceAValider {
        lignes = List.copyOf(lignes);
    }

    PieceAValider avec(List<LigneDeFacture> lues) {
        return new PieceAValider(
                id, genre, validee, version, activite, client, delaiJours, contribution, emetteur, ht, taxe, lues);
    }

    String section() {
        return activite.section();
    }

    Montant ttc() {
        return ht.plus(taxe);
    }

    LocalDate echeance(LocalDate date) {
        return genre.estUnAvoir() ? date : date.plusDays(delaiJours);
    }

    List<LigneDeFacture> comptees() {
        return lignes.stream().filter(LigneDeFacture::compte).toList();
    }

    /// Recalculée des lignes figées : ce qui s'écrit au grand livre ne dépend pas de ce que le brouillon affichait.
    List<TvaCalculee> tva() {
        var bases = new LinkedHashMap<coop.essaim.facturation.calcul.RegimeDeTva, Montant>();
        for (var ligne : comptees()) bases.merge(ligne.regimeConnu(), ligne.net(), Montant::plus);
        var tva = new ArrayList<TvaCalculee>();
        bases.forEach((regime, base) -> tva.add(new TvaCalculee(regime, base, base.fois(regime.taux()))));
        return tva;
    }
}
