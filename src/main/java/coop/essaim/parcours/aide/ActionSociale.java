package coop.essaim.parcours.aide;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une demande d'action sociale, et sa dernière suite.
///
/// @param demande ce qui est demandé, si c'est chiffré
/// @param annulee notée par erreur : elle ne compte plus
/// @param accorde ce que l'organisme a accordé
public record ActionSociale(
        UUID id,
        UUID personne,
        String nom,
        NatureDAide nature,
        String organisme,
        LocalDate demandeeLe,
        @Nullable Montant demande,
        @Nullable GenreDeSuite suite,
        @Nullable LocalDate suiteLe,
        @Nullable Montant accorde,
        @Nullable Montant verse,
        boolean annulee) {

    public String etat() {
        if (annulee) return "Annulée";
        return suite == null ? "À transmettre" : suite.libelle();
    }

    public List<GenreDeSuite> suites() {
        return annulee ? List.of() : GenreDeSuite.apres(suite);
    }
}
