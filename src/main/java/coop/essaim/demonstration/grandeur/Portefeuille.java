package coop.essaim.demonstration.grandeur;

import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.Membre;
import coop.essaim.personnes.suivi.Confiee;
import coop.essaim.personnes.suivi.Suivis;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Confie chaque personne à quelqu'un de l'équipe et à un territoire : ce que l'équipe filtre ensuite.
@Component
class Portefeuille {

    private static final Set<String> QUI_ACCOMPAGNENT = Set.of("Accompagnement", "Gérance", "Formation");

    private final Equipe equipe;
    private final Suivis suivis;

    Portefeuille(Equipe equipe, Suivis suivis) {
        this.equipe = equipe;
        this.suivis = suivis;
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

    private static void exiger(Confiee confiee) {
        if (!(confiee instanceof Confiee.Faite)) throw new IllegalStateException("Portefeuille : " + confiee);
    }
}
