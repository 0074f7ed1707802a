package coop.essaim.demonstration.grandeur;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Montant;
import coop.essaim.gestion.Objectifs;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.Membre;
import coop.essaim.personnes.suivi.Confiee;
import coop.essaim.personnes.suivi.Suivis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Confie chaque personne à quelqu'un de l'équipe et à un territoire : ce que l'équipe filtre ensuite. Ils tiennent
/// ensemble la liste d'intégration, et fixent l'objectif de l'année.
@Component
class Portefeuille {

    private static final Set<String> QUI_ACCOMPAGNENT = Set.of("Accompagnement", "Gérance", "Formation");

    private static final long CINQ_CENTS_EUROS = 50_000;

    private final Equipe equipe;
    private final Suivis suivis;
    private final Objectifs objectifs;
    private final Integration integration;

    Portefeuille(Equipe equipe, Suivis suivis, Objectifs objectifs, Integration integration) {
        this.equipe = equipe;
        this.suivis = suivis;
        this.objectifs = objectifs;
        this.integration = integration;
    }

    /// Deux personnes sur dix n'ont pas encore de territoire : l'équipe doit les voir aussi.
    void confier(PersonneId personne, int rang, LocalDate du) {
        var conseillers = equipe.le(du).stream()
                .filter(membre -> QUI_ACCOMPAGNENT.contains(membre.fonction()))
                .map(Membre::personne)
                .toList();
        if (!conseillers.isEmpty())
            exiger(suivis.confier(personne, conseillers.get(rang % conseillers.size()), du, null));
        var territoires = suivis.territoires();
        if (!territoires.isEmpty() && rang % 10 < 8)
            exiger(suivis.rattacher(
                    personne, territoires.get(rang / 2 % territoires.size()).id(), du, null));
    }

    /// Les premiers points de la liste d'intégration ; un titre de séjour ne se demande pas à qui est français.
    void voir(PersonneId personne, int combien) {
        integration.liste(personne).stream().limit(combien).forEach(point -> {
            boolean sansObjet = point.code().equals("titre-de-sejour");
            if (!integration.voir(personne, point.code(), sansObjet, sansObjet ? "Nationalité française." : null, null))
                throw new IllegalStateException("Point d'intégration : " + point);
        });
    }

    /// Les uns visent plus haut que ce qu'ils feront, les autres moins ; un sur cinq n'a rien fixé.
    void viser(Activite activite, int rang, Montant chiffreDAffaires, LocalDate exercice) {
        if (rang % 5 == 4) return;
        var visee = chiffreDAffaires.fois(BigDecimal.valueOf(85L + rang * 7L % 40, 2));
        long arrondi = Math.max(1, visee.centimes() / CINQ_CENTS_EUROS) * CINQ_CENTS_EUROS;
        objectifs.fixer(activite, exercice, new Montant(arrondi), null);
    }

    private static void exiger(Confiee confiee) {
        if (!(confiee instanceof Confiee.Faite)) throw new IllegalStateException("Portefeuille : " + confiee);
    }
}
