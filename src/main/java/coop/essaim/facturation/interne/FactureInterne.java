package coop.essaim.facturation.interne;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.EcritureId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une facture d'une activité à une autre, telle qu'on la lit.
///
/// @param creePar le compte qui l'a proposée ; `null` pour Essaim lui-même
public record FactureInterne(
        UUID id,
        Cote vendeur,
        Cote acheteur,
        String objet,
        Montant montant,
        Instant creeA,
        @Nullable UUID creePar,
        EtatInterne etat,
        @Nullable Passee passee,
        @Nullable String motif,
        List<Ligne> lignes) {

    /// Une des deux activités, avec sa section au grand livre.
    public record Cote(ActiviteId id, String enseigne, String section) {}

    /// Ce que l'acceptation a écrit.
    public record Passee(String numero, LocalDate date, EcritureId ecriture) {}

    public record Ligne(String libelle, BigDecimal quantite, BigDecimal prix, Montant montant) {}

    public FactureInterne {
        lignes = List.copyOf(lignes);
    }

    public String url() {
        return "/factures-internes/" + id;
    }

    /// Son numéro, ou ce qu'elle est tant qu'elle n'en a pas.
    public String nom() {
        return passee == null ? "Facture interne" : "Facture interne " + passee.numero();
    }
}
