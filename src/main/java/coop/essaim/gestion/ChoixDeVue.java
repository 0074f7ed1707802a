package coop.essaim.gestion;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ce que la vue d'ensemble montre et dans quel ordre, tel que l'adresse le dit.
///
/// @param tri colonne, précédée de `-` pour renverser ; un nom inconnu trie par enseigne
/// @param tresorerie `negative` ou `positive`, sur la trésorerie disponible
/// @param fermees `oui` pour montrer aussi les activités fermées
public record ChoixDeVue(
        @Nullable LocalDate au,
        @Nullable String tri,
        @Nullable String tresorerie,
        @Nullable String texte,
        @Nullable String fermees) {

    LocalDate jour(Clock horloge) {
        return au == null ? LocalDate.now(horloge) : au;
    }

    List<Situation> appliquer(List<Situation> situations) {
        return situations.stream()
                .filter(s -> !s.fermee() || "oui".equals(fermees))
                .filter(s -> !"negative".equals(tresorerie) || s.disponible().estNegatif())
                .filter(s -> !"positive".equals(tresorerie) || !s.disponible().estNegatif())
                .filter(this::porteLeTexte)
                .sorted(ordre())
                .toList();
    }

    private boolean porteLeTexte(Situation s) {
        if (texte == null || texte.isBlank()) return true;
        var cherche = texte.strip().toLowerCase(Locale.FRANCE);
        return Stream.concat(Stream.of(s.enseigne()), s.entrepreneurs().stream())
                .anyMatch(mot -> mot.toLowerCase(Locale.FRANCE).contains(cherche));
    }

    private Comparator<Situation> ordre() {
        var demande = tri == null ? "" : tri;
        boolean renverse = demande.startsWith("-");
        Comparator<Situation> parEnseigne =
                Comparator.comparing(Situation::enseigne, Collator.getInstance(Locale.FRANCE));
        Comparator<Situation> ordre = switch (renverse ? demande.substring(1) : demande) {
            case "ventes" -> Comparator.comparing(Situation::ventes);
            case "resultat" -> Comparator.comparing(Situation::resultat);
            case "tresorerie" -> Comparator.comparing(Situation::tresorerie);
            case "disponible" -> Comparator.comparing(Situation::disponible);
            case "encaisser" -> Comparator.comparing(Situation::aEncaisser);
            default -> parEnseigne;
        };
        return (renverse ? ordre.reversed() : ordre).thenComparing(parEnseigne);
    }

    /// L'adresse de la même vue, triée par une colonne ; la choisir deux fois renverse l'ordre.
    public String lien(String colonne) {
        var suivant = colonne.equals(tri) ? "-" + colonne : colonne;
        return "/gestion?tri=" + suivant + suite();
    }

    public @Nullable String sens(String colonne) {
        if (colonne.equals(tri)) return "ascending";
        return ("-" + colonne).equals(tri) ? "descending" : null;
    }

    public String lienExport(String format) {
        return "/gestion." + format + "?tri=" + (tri == null ? "enseigne" : encode(tri)) + suite();
    }

    private String suite() {
        return (au == null ? "" : "&au=" + au)
                + (tresorerie == null ? "" : "&tresorerie=" + encode(tresorerie))
                + (texte == null ? "" : "&texte=" + encode(texte))
                + (fermees == null ? "" : "&fermees=" + encode(fermees));
    }

    private static String encode(String texte) {
        return org.springframework.web.util.UriUtils.encode(texte, java.nio.charset.StandardCharsets.UTF_8);
    }
}
