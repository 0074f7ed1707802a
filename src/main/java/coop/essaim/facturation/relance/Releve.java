package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'un client doit, pièce par pièce, un jour donné ; ce qu'il a d'avance vient en moins.
public record Releve(LocalDate jour, String client, String enseigne, List<Ligne> lignes) {

    /// @param piece la facture ou l'avoir ; `null` pour un trop-perçu
    /// @param echeance `null` pour un avoir ou un trop-perçu : rien n'y est dû
    /// @param montant négatif quand c'est au crédit du client
    /// @param relance le dernier niveau fait
    public record Ligne(
            @Nullable UUID piece,
            String libelle,
            LocalDate date,
            @Nullable LocalDate echeance,
            Montant montant,
            Montant reste,
            @Nullable String relance,
            boolean contestee) {

        public long retard(LocalDate jour) {
            return echeance == null || !echeance.isBefore(jour)
                    ? 0
                    : java.time.temporal.ChronoUnit.DAYS.between(echeance, jour);
        }
    }

    public Releve {
        lignes = List.copyOf(lignes);
    }

    public Montant total() {
        return Montant.somme(lignes.stream().map(Ligne::reste));
    }

    public Montant echu() {
        return Montant.somme(
                lignes.stream().filter(ligne -> ligne.retard(jour) > 0).map(Ligne::reste));
    }
}
