package coop.essaim.paie.simulateur;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.Taux;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.paie.TresorerieDisponible;
import coop.essaim.paie.reglages.Reglages;
import coop.essaim.paie.reglages.ReglagesParDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Pour quelle activité on simule. Celle d'autrui n'existe pas ; une seule à soi se choisit d'elle-même.
@Component
class Lieux {

    static final String PUBLIC = "/simulateur";
    static final String CONNECTE = "/paie/simulateur";

    /// La contribution de l'exemple : celle que beaucoup de coopératives demandent.
    private static final Taux CONTRIBUTION = Taux.pourCent("10");

    private final Activites activites;
    private final Reglages reglages;
    private final TresorerieDisponible tresoreries;
    private final Clock horloge;

    Lieux(Activites activites, Reglages reglages, TresorerieDisponible tresoreries, Clock horloge) {
        this.activites = activites;
        this.reglages = reglages;
        this.tresoreries = tresoreries;
        this.horloge = horloge;
    }

    Lieu pourTous() {
        return new Lieu(PUBLIC, true, ReglagesParDate.EXEMPLE, List.of(), null, CONTRIBUTION, null);
    }

    /// @param demandee l'identifiant d'une activité, ou `null`
    Lieu pour(Visiteur visiteur, @Nullable String demandee) {
        var visibles = activites.visiblesPar(visiteur);
        var choisie = demandee == null || demandee.isBlank()
                ? visibles.stream().filter(_ -> visibles.size() == 1).findFirst()
                : activites.pour(visiteur, identifiant(demandee));
        if (choisie.isEmpty() && demandee != null && !demandee.isBlank())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var jour = LocalDate.now(horloge);
        return new Lieu(
                CONNECTE,
                false,
                reglages.parDate(),
                visibles.stream()
                        .map(a -> Option.de(a.id().toString(), a.enseigne()))
                        .toList(),
                choisie.map(a -> a.id().toString()).orElse(null),
                choisie.flatMap(a -> activites.contribution(a.id(), jour))
                        .map(Contribution::taux)
                        .orElse(CONTRIBUTION),
                choisie.map(a -> tresoreries.tresorerie(a, jour)).orElse(null));
    }

    private static ActiviteId identifiant(String texte) {
        try {
            return ActiviteId.valueOf(texte);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
