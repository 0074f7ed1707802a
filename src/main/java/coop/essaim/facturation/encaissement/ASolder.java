package coop.essaim.facturation.encaissement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.facturation.FactureId;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une facture ou un avoir à solder, avec ce que chaque règlement en fait passer.
///
/// @param ligne sa ligne au compte client
/// @param regle reçu, compensé et perdu ; rendu pour un avoir
/// @param encaisse la part de `regle` qui n'est pas perdue
/// @param attentes la TVA en attente, par compte
/// @param lettrage le lettrage en cours de la ligne
record ASolder(
        FactureId id,
        String numero,
        boolean avoir,
        LocalDate date,
        ActiviteId activite,
        String section,
        TiersId client,
        String auxiliaire,
        LigneId ligne,
        Montant ht,
        Montant ttc,
        Montant regle,
        Montant encaisse,
        List<Attente> attentes,
        Redevance redevance,
        @Nullable Long lettrage) {

    ASolder {
        attentes = List.copyOf(attentes);
    }

    /// @param total la TVA de la facture mise en attente sur ce compte
    /// @param passe ce qui en est déjà sorti
    record Attente(String compte, String collectee, Montant total, Montant passe) {}

    /// La contribution coopérative, au taux figé avec la facture.
    ///
    /// @param passee ce qui en est déjà passé avec des règlements
    record Redevance(Contribution.Base base, Taux taux, Montant passee) {}

    Montant reste() {
        return ttc.moins(regle);
    }

    /// 1 pour une facture, −1 pour un avoir : le sens de tout ce qui le concerne.
    long sens() {
        return avoir ? -1 : 1;
    }

    /// La TVA qui sort de ce compte d'attente si l'on règle encore ce montant.
    Montant tva(Attente attente, Montant montant) {
        return Prorata.aPasser(attente.total(), attente.passe(), regle.plus(montant), ttc);
    }

    /// La contribution due si l'on encaisse encore ce montant ; une perte n'en doit pas.
    Montant contribution(Montant montant) {
        return switch (redevance.base()) {
            case FACTURE -> Montant.ZERO;
            case ENCAISSE ->
                Prorata.aPasser(ht.fois(redevance.taux()), redevance.passee(), encaisse.plus(montant), ttc);
        };
    }
}
