package coop.essaim.commun.page;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Le menu écrit, gardé : il ne dépend que des entrées que l'on voit et de celle où l'on est, et revient à chaque page.
final class Navigations {

    /// Bien plus que de menus différents ; au-delà, on recommence.
    private static final int GARDEES_MAX = 500;

    private final TemplateEngine moteur;
    private final Map<Vue, Content> ecrites = new ConcurrentHashMap<>();

    Navigations(TemplateEngine moteur) {
        this.moteur = moteur;
    }

    /// Tout ce que `menu.jte` lit du cadre.
    private record Vue(
            List<EntreeDeMenu> menu,
            boolean equipe,
            @Nullable EntreeDeMenu courante) {}

    Content ecrire(Cadre cadre) {
        var vue = new Vue(
                cadre.menu(), cadre.visiteur().equipe(), cadre.entreeCourante().orElse(null));
        var connue = ecrites.get(vue);
        if (connue != null) return connue;
        if (ecrites.size() >= GARDEES_MAX) ecrites.clear();
        var sortie = new Utf8ByteOutput();
        moteur.render("commun/page/menu.jte", Map.of("cadre", cadre), new SortieEnFrancais(sortie));
        var octets = sortie.toByteArray();
        Content neuve = page -> page.writeBinaryContent(octets);
        ecrites.put(vue, neuve);
        return neuve;
    }
}
