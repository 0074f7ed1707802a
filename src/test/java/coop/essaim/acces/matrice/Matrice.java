package coop.essaim.acces.matrice;

import coop.essaim.acces.matrice.Routes.Route;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.droit.RoleLivre;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// La table relue des réponses attendues : une ligne par route et par objet, une colonne par visiteur.
///
/// Un refus se lit : 302 pour une personne sans compte ou au compte désactivé (vers la connexion), 403 sans le droit,
/// 404 devant l'objet d'autrui.
final class Matrice {

    static final String FICHIER = "acces/matrice.csv";
    static final String ANONYME = "anonyme";
    static final String DESACTIVE = "desactive";
    static final String SANS_OBJET = "-";
    static final String PROPRE = "propre";
    static final String AUTRE = "autre";

    record Cle(String verbe, String chemin, String objet) {}

    private final Map<Cle, Map<String, Integer>> lignes = new LinkedHashMap<>();

    private Matrice() {}

    static List<String> visiteurs() {
        return Stream.concat(
                        Stream.of(ANONYME, DESACTIVE),
                        Arrays.stream(RoleLivre.values()).map(RoleLivre::name))
                .toList();
    }

    static Matrice lire() {
        var matrice = new Matrice();
        var lues = Liste.lignes(FICHIER);
        var entete = cellules(lues.getFirst());
        if (!entete.subList(3, entete.size()).equals(visiteurs())) {
            throw new IllegalStateException(FICHIER + " : l'en-tête attendu est " + entete());
        }
        for (var ligne : lues.subList(1, lues.size())) {
            var cellules = cellules(ligne);
            if (cellules.size() != entete.size())
                throw new IllegalStateException(FICHIER + " : ligne incomplète : " + ligne);
            var attendus = new LinkedHashMap<String, Integer>();
            for (int i = 3; i < entete.size(); i++) attendus.put(entete.get(i), Integer.parseInt(cellules.get(i)));
            var cle = new Cle(cellules.get(0), cellules.get(1), cellules.get(2));
            if (matrice.lignes.put(cle, attendus) != null) {
                throw new IllegalStateException(FICHIER + " : deux lignes pour " + cle);
            }
        }
        return matrice;
    }

    Map<Cle, Map<String, Integer>> lignes() {
        return lignes;
    }

    static String entete() {
        return "verbe, chemin, objet, " + String.join(", ", visiteurs());
    }

    /// La ligne qui manque, avec les réponses que la déclaration de la route laisse attendre : à relire, puis à
    /// ajouter.
    static String proposition(Route route, String objet, Collection<DroitsDuModule> modules) {
        var statuts = visiteurs().stream()
                .map(visiteur -> String.valueOf(attendu(route, objet, visiteur, modules)))
                .collect(Collectors.joining(", "));
        return route.verbe() + ", " + route.chemin() + ", " + objet + ", " + statuts;
    }

    private static int attendu(Route route, String objet, String visiteur, Collection<DroitsDuModule> modules) {
        int admis = route.change() ? 302 : 200;
        boolean sansCompte = visiteur.equals(ANONYME) || visiteur.equals(DESACTIVE);
        return switch (route.regle()) {
            case RegleDAcces.Publique() -> admis;
            case RegleDAcces.Connectee() -> sansCompte ? 302 : objet.equals(AUTRE) ? 404 : admis;
            case RegleDAcces.UnDroit(var codes) -> sansCompte ? 302 : aUn(codes, visiteur, modules) ? admis : 403;
            case RegleDAcces.NonDeclaree() -> sansCompte ? 302 : 403;
        };
    }

    private static boolean aUn(List<String> codes, String role, Collection<DroitsDuModule> modules) {
        return droits(role, modules).stream().anyMatch(codes::contains);
    }

    static Set<String> droits(String role, Collection<DroitsDuModule> modules) {
        return modules.stream()
                .flatMap(module -> module.droits().stream())
                .filter(droit -> droit.roles().stream().anyMatch(r -> r.name().equals(role)))
                .map(Droit::code)
                .collect(Collectors.toSet());
    }

    private static List<String> cellules(String ligne) {
        return Arrays.stream(ligne.split(",", -1)).map(String::strip).toList();
    }
}
