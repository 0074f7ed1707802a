package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/// Le tableau d'une activité au nom très long, avec de quoi remplir ses courbes.
@TestComponent
public class PagesDeGestion implements PagesAVisiter {

    private final ApplicationContext contexte;
    private @Nullable Activite activite;
    private @Nullable EcritureId ecriture;

    PagesDeGestion(ApplicationContext contexte) {
        this.contexte = contexte;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/gestion/activites/{activite}")) return List.of();
        return List.of(chemin.replace("{activite}", activite(identites).id().toString())
                .replace("{ecriture}", String.valueOf(ecriture)));
    }

    private Activite activite(Map<String, UUID> identites) {
        var connue = activite;
        if (connue != null) return connue;
        ActivitesEnGestion.exercices(contexte.getBean(Exercices.class));
        var gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        var neuve = gestion.ouvrir("Les Ateliers de couture et de retouches solidaires du Pays de Retz et du Vignoble");
        gestion.confier(neuve, identites.get("ENTREPRENEUR"), "Camille", "Aubrée");
        for (int mois = 1; mois <= 11; mois++) {
            gestion.facturer(neuve, "2025-%02d-10".formatted(mois), "%d.00".formatted(900 + 170 * (mois % 5)));
            gestion.facturer(neuve, "2026-%02d-10".formatted(mois), "%d.00".formatted(1_100 + 230 * (mois % 4)));
            gestion.encaisser(neuve, "2026-%02d-20".formatted(mois), "1080.00");
            gestion.acheter(neuve, "2026-%02d-22".formatted(mois), "312.40");
        }
        ecriture = gestion.payerSansPiece(neuve, "2026-11-25", "37.40");
        activite = neuve;
        return neuve;
    }
}
