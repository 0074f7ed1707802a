package coop.essaim.gestion;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.activites.Activite;
import coop.essaim.activites.ActivitesDEssai;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.plan.Exercices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// Pour la matrice des accès : le tableau de sa propre activité, et celui d'une autre.
public class GestionDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "Enseigne d’une autre personne";

    private final ActivitesEnGestion gestion;
    private final Map<UUID, Activite> siennes = new HashMap<>();
    private final Map<UUID, EcritureId> ecritures = new HashMap<>();
    private final Activite autre;

    public GestionDEssai(Exercices exercices, ApplicationContext contexte) {
        ActivitesEnGestion.exercices(exercices);
        gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        autre = gestion.ouvrir(MARQUEUR);
        gestion.facturer(autre, "2026-02-10", "1000.00");
        ecritures.put(autre.id().valeur(), gestion.payerSansPiece(autre, "2026-02-11", "12.00"));
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/gestion/activites/");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        var sienne = siennes.computeIfAbsent(moi, compte -> {
            var activite = gestion.ouvrir("Activité de " + compte);
            gestion.confier(activite, compte, "Camille", "Aubrée");
            ecritures.put(activite.id().valeur(), gestion.payerSansPiece(activite, "2026-02-11", "12.00"));
            return activite;
        });
        return objets(sienne);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return objets(autre);
    }

    private Map<String, String> objets(Activite activite) {
        return Map.of(
                "activite",
                activite.id().toString(),
                "ecriture",
                ecritures.get(activite.id().valeur()).toString());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(MARQUEUR, Set.of("activites.toutes.lire"), ActivitesDEssai.CHOIX_D_UNE_ENSEIGNE));
    }
}
