package coop.essaim.gestion;

import java.util.List;

/// Qui accompagne ceux qui mènent une activité, et sur quels territoires : ce par quoi l'équipe la retrouve.
public record Suivi(List<Repere> conseillers, List<Repere> territoires) {

    static final Suivi AUCUN = new Suivi(List.of(), List.of());

    /// Une personne de l'équipe, ou un territoire.
    public record Repere(String id, String nom) {}

    String nomsDesConseillers() {
        return noms(conseillers);
    }

    String nomsDesTerritoires() {
        return noms(territoires);
    }

    private static String noms(List<Repere> reperes) {
        return String.join(", ", reperes.stream().map(Repere::nom).toList());
    }
}
