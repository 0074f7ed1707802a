package coop.essaim.commun.page.recherche;

import coop.essaim.commun.droit.Visiteur;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/// Interroge les sources que le visiteur a le droit d'interroger, dans l'ordre.
@Service
public class Recherche {

    /// En deçà, tout répondrait.
    static final int LETTRES_MIN = 2;

    private static final int LETTRES_MAX = 100;

    private final List<SourceDeRecherche> sources;

    Recherche(List<SourceDeRecherche> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(SourceDeRecherche::rang))
                .toList();
    }

    /// Les trouvailles d'une source.
    public record Groupe(String nature, String icone, List<Trouvaille> trouvailles) {}

    public List<Groupe> chercher(String texte, Visiteur visiteur, int limiteParSource) {
        var cherche = texte.strip();
        if (cherche.length() < LETTRES_MIN || cherche.length() > LETTRES_MAX) return List.of();
        return sources.stream()
                .filter(source -> source.droit().isEmpty() ? visiteur.estConnecte() : visiteur.peut(source.droit()))
                .map(source -> new Groupe(
                        source.nature(), source.icone(), source.chercher(cherche, visiteur, limiteParSource)))
                .filter(groupe -> !groupe.trouvailles().isEmpty())
                .toList();
    }
}
