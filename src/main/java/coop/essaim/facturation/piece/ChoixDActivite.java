package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Filtres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// L'activité qui vend : la seule possible, celle que dit l'adresse, ou celle que trouve la recherche.
@Component
public class ChoixDActivite {

    /// Au-delà, une liste se cherche plutôt qu'elle ne se parcourt.
    private static final int SANS_CHERCHER = 8;

    private final AccesDesPieces acces;
    private final Activites activites;
    private final ActivitesAuChoixSql sql;
    private final Clock horloge;

    ChoixDActivite(AccesDesPieces acces, Activites activites, ActivitesAuChoixSql sql, Clock horloge) {
        this.acces = acces;
        this.activites = activites;
        this.sql = sql;
        this.horloge = horloge;
    }

    public Optional<Activite> choisir(Visiteur visiteur, @Nullable String demandee) {
        var siennes = acces.aFacturer(visiteur);
        return siennes.size() == 1
                ? Optional.of(siennes.getFirst())
                : siennes.stream()
                        .filter(activite -> activite.id().toString().equals(demandee))
                        .findFirst();
    }

    /// Celle que l'on remplissait, et que l'on a fermée pendant ce temps.
    Optional<Activite> fermee(Visiteur visiteur, @Nullable String demandee) {
        var id = Filtres.uuid(demandee);
        return id == null ? Optional.empty() : activites.pour(visiteur, new ActiviteId(id));
    }

    /// Une seule réponse est le choix : Entrée mène droit au formulaire.
    public Optional<Activite> chercher(Visiteur visiteur, String mots) {
        if (mots.isBlank()) return Optional.empty();
        var siennes = acces.aFacturer(visiteur);
        var trouvees = trouver(siennes, mots);
        return trouvees.size() == 1 ? choisir(visiteur, trouvees.getFirst().id().toString()) : Optional.empty();
    }

    /// @param chemin la page qui attend l'activité
    public String montrer(Visiteur visiteur, String mots, String chemin, Model page) {
        var siennes = acces.aFacturer(visiteur);
        page.addAttribute("activites", trouver(siennes, mots));
        page.addAttribute("possibles", siennes.size());
        page.addAttribute("seCherche", siennes.size() > SANS_CHERCHER);
        page.addAttribute("mots", mots.strip());
        page.addAttribute("chemin", chemin);
        return "facturation/piece/choix-activite";
    }

    private List<ActiviteAuChoix> trouver(List<Activite> siennes, String mots) {
        return sql.trouver(siennes, mots, LocalDate.now(horloge));
    }
}
