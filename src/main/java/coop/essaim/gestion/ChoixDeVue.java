package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.Option;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ce que la vue d'ensemble montre et dans quel ordre, tel que l'adresse le dit.
///
/// @param tri colonne, précédée de `-` pour renverser ; un nom inconnu trie par enseigne
/// @param tresorerie `negative` ou `positive`, sur la trésorerie disponible
/// @param conseiller identifiant de qui accompagne ; un inconnu ne montre rien
/// @param territoire identifiant du territoire
/// @param fermees `oui` pour montrer aussi les activités fermées
/// @param tranche rang d'une tranche de contribution, ou `toutes` pour celles qui contribuent
public record ChoixDeVue(
        @Nullable LocalDate au,
        @Nullable String tri,
        @Nullable String tresorerie,
        @Nullable String texte,
        @Nullable String conseiller,
        @Nullable String territoire,
        @Nullable String fermees,
        @Nullable String tranche) {

    /// Vrai quand un filtre peut cacher des activités ; la date et l'ordre n'en cachent pas.
    public boolean estFiltre() {
        return Stream.of(tresorerie, texte, conseiller, territoire, tranche)
                .anyMatch(demande -> demande != null && !demande.isBlank());
    }

    LocalDate jour(Clock horloge) {
        return au == null ? LocalDate.now(horloge) : au;
    }

    List<Situation> appliquer(List<Situation> situations) {
        return situations.stream()
                .filter(s -> !s.fermee() || "oui".equals(fermees))
                .filter(s -> !"negative".equals(tresorerie) || s.disponible().estNegatif())
                .filter(s -> !"positive".equals(tresorerie) || !s.disponible().estNegatif())
                .filter(s -> retenu(conseiller, s.suivi().conseillers()))
                .filter(s -> retenu(territoire, s.suivi().territoires()))
                .filter(s -> tranche == null || tranche.isBlank() || Tranches.retient(tranche, s.contribution()))
                .filter(this::porteLeTexte)
                .sorted(ordre())
                .toList();
    }

    private static boolean retenu(@Nullable String demande, List<Suivi.Repere> reperes) {
        return demande == null
                || demande.isBlank()
                || reperes.stream().anyMatch(repere -> repere.id().equals(demande));
    }

    static List<Option> conseillers(List<Situation> situations) {
        return options(situations.stream().flatMap(s -> s.suivi().conseillers().stream()));
    }

    static List<Option> territoires(List<Situation> situations) {
        return options(situations.stream().flatMap(s -> s.suivi().territoires().stream()));
    }

    private static List<Option> options(Stream<Suivi.Repere> reperes) {
        return reperes.distinct()
                .sorted(Comparator.comparing(Suivi.Repere::nom, Collator.getInstance(Locale.FRANCE)))
                .map(repere -> Option.de(repere.id(), repere.nom()))
                .toList();
    }

    private boolean porteLeTexte(Situation s) {
        if (texte == null || texte.isBlank()) return true;
        var cherche = texte.strip().toLowerCase(Locale.FRANCE);
        return Stream.concat(Stream.of(s.enseigne()), s.entrepreneurs().stream())
                .anyMatch(mot -> mot.toLowerCase(Locale.FRANCE).contains(cherche));
    }

    static List<Option> tranches() {
        return Tranches.options();
    }

    /// Sans objectif, une activité vient à la fin, quel que soit le sens.
    private static Comparator<Situation> parMontant(Function<Situation, @Nullable Montant> montant, boolean renverse) {
        Comparator<Montant> ordre = renverse ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(montant, Comparator.nullsLast(ordre));
    }

    private Comparator<Situation> ordre() {
        var demande = tri == null ? "" : tri;
        boolean renverse = demande.startsWith("-");
        Comparator<Situation> parEnseigne =
                Comparator.comparing(Situation::enseigne, Collator.getInstance(Locale.FRANCE));
        var ordre = switch (renverse ? demande.substring(1) : demande) {
            case "ventes" -> parMontant(Situation::ventes, renverse);
            case "contribution" -> parMontant(Situation::contribution, renverse);
            case "resultat" -> parMontant(Situation::resultat, renverse);
            case "tresorerie" -> parMontant(Situation::tresorerie, renverse);
            case "disponible" -> parMontant(Situation::disponible, renverse);
            case "encaisser" -> parMontant(Situation::aEncaisser, renverse);
            case "objectif" -> parMontant(Situation::objectif, renverse);
            case "ecart" -> parMontant(Situation::ecart, renverse);
            default -> renverse ? parEnseigne.reversed() : parEnseigne;
        };
        return ordre.thenComparing(parEnseigne);
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
                + (conseiller == null ? "" : "&conseiller=" + encode(conseiller))
                + (territoire == null ? "" : "&territoire=" + encode(territoire))
                + (texte == null ? "" : "&texte=" + encode(texte))
                + (fermees == null ? "" : "&fermees=" + encode(fermees))
                + (tranche == null ? "" : "&tranche=" + encode(tranche));
    }

    private static String encode(String texte) {
        return org.springframework.web.util.UriUtils.encode(texte, java.nio.charset.StandardCharsets.UTF_8);
    }
}
