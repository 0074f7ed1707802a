package coop.essaim.tiers;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.recherche.SourceDeRecherche;
import coop.essaim.commun.page.recherche.Trouvaille;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Les tiers dans la recherche de tout en haut.
@Component
class RechercheDeTiers implements SourceDeRecherche {

    private final ListeDesTiersSql sql;
    private final Activites activites;

    RechercheDeTiers(ListeDesTiersSql sql, Activites activites) {
        this.sql = sql;
        this.activites = activites;
    }

    @Override
    public String nature() {
        return "Tiers";
    }

    @Override
    public String icone() {
        return "structure";
    }

    @Override
    public int rang() {
        return 20;
    }

    /// Vide : deux droits y mènent, vérifiés ici.
    @Override
    public String droit() {
        return "";
    }

    @Override
    public List<Trouvaille> chercher(String texte, Visiteur visiteur, int limite) {
        if (!visiteur.peut(DroitsTiers.LIRE_TOUS) && !visiteur.peut(DroitsTiers.SIENS)) return List.of();
        var permises = visiteur.peut(DroitsTiers.LIRE_TOUS)
                ? null
                : activites.visiblesPar(visiteur).stream().map(Activite::id).toList();
        var filtre = new FiltreSaisie(texte, null, null, null);
        return sql.chercher(filtre, permises, ListeDesTiersSql.COLONNES.fenetre(Map.of())).lignes().stream()
                .limit(limite)
                .map(trouve -> new Trouvaille(
                        trouve.nom(),
                        Stream.of(String.join(", ", trouve.roles()), trouve.commune(), texte(trouve.enseigne()))
                                .filter(mot -> !mot.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        "/tiers/" + trouve.id()))
                .toList();
    }

    private static String texte(@org.jspecify.annotations.Nullable String mot) {
        return mot == null ? "" : mot;
    }
}
