package coop.essaim.parcours.machine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce que les gardes regardent d'une personne, relevé au moment de l'acte.
///
/// @param pointsRestants ce qui manque à la liste d'intégration, en mots
/// @param limiteDAssocie le dernier jour pour devenir associé sous le CESA visé, compte tenu des contrats passés
/// @param finPrevue le dernier jour du contrat, dit à l'ouverture de la sortie
public record Dossier(
        @Nullable LocalDate naissance,
        @Nullable String motif,
        List<String> pointsRestants,
        boolean tempsPleinAilleurs,
        boolean contratSigne,
        boolean representantLegal,
        boolean estAssocie,
        @Nullable LocalDate limiteDAssocie,
        @Nullable LocalDate finPrevue) {

    private static final int MAJORITE = 18;

    public Dossier {
        pointsRestants = List.copyOf(pointsRestants);
    }

    /// Rien à redire : pour les transitions sans garde.
    public static Dossier vide() {
        return new Dossier(null, null, List.of(), false, false, false, false, null, null);
    }

    boolean estMineur(LocalDate jour) {
        return naissance != null && naissance.plusYears(MAJORITE).isAfter(jour);
    }
}
