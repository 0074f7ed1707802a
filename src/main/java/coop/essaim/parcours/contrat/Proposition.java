package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.calcul.Cape;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ce qu'Essaim écrit d'avance dans un contrat : ce que l'assemblée a décidé, ce que le contrat d'avant disait, et les
/// clauses d'usage. Tout se relit.
@Component
class Proposition {

    private final ContratsSql contrats;
    private final ContributionsDuesSql contributions;

    Proposition(ContratsSql contrats, ContributionsDuesSql contributions) {
        this.contrats = contrats;
        this.contributions = contributions;
    }

    Termes pour(PersonneId personne, GenreDeContrat genre, LocalDate du) {
        return new Termes(
                du,
                genre.aUnTerme() ? Cape.termeAuPlusTard(du) : null,
                null,
                null,
                dernier(personne, Termes::objectif),
                genre.estUnCape() ? dernier(personne, Termes::plafond) : null,
                genre == GenreDeContrat.CESA ? contrats.derniersStatuts().orElse(null) : null,
                false,
                dernier(personne, Termes::representant),
                clauses(personne, genre, du));
    }

    private <T> @Nullable T dernier(PersonneId personne, Function<Termes, @Nullable T> quoi) {
        return contrats.conclus(personne).stream()
                .map(contrat -> quoi.apply(contrat.termes()))
                .filter(Objects::nonNull)
                .reduce((_, suivant) -> suivant)
                .orElse(null);
    }

    Map<Clause, String> clauses(PersonneId personne, GenreDeContrat genre, LocalDate du) {
        var clauses = Contrats.proposees(genre);
        contribution(personne, du).ifPresent(due -> {
            clauses.computeIfPresent(Clause.RETRIBUTION, (_, _) -> due);
            clauses.computeIfPresent(Clause.CONTRIBUTION, (_, _) -> due);
        });
        return clauses;
    }

    /// Le taux, l'assiette et la décision qui valent ce jour-là ; rien tant que l'assemblée n'a rien fixé.
    Optional<String> contribution(PersonneId personne, LocalDate du) {
        var dues = contributions.au(personne, du);
        if (dues.isEmpty()) return Optional.empty();
        var phrases = dues.stream().map(Proposition::phrase).toList();
        return Optional.of("Au " + EnFrancais.enFrancais(du) + ", la contribution aux services mutualisés est de "
                + EnFrancais.liste(phrases)
                + ". L’assemblée générale ordinaire en fixe l’assiette et le taux, et peut les changer (art. R. 7331-8 du "
                + "code du travail).");
    }

    private static String phrase(ContributionsDuesSql.Due due) {
        var contribution = due.contribution();
        return contribution.taux() + " " + contribution.base().libelle() + ", hors taxes"
                + (due.enseigne() == null ? "" : ", pour l’activité « " + due.enseigne() + " »") + " (décision : "
                + contribution.decision() + ")";
    }
}
