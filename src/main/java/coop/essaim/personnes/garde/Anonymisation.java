package coop.essaim.personnes.garde;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.Fiches;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Rend une fiche anonyme : son compte se ferme, chaque module efface ce qui la nomme, le journal dit laquelle.
@Component
class Anonymisation {

    private final GardesSql sql;
    private final Fiches fiches;
    private final Personnes personnes;
    private final Comptes comptes;
    private final Journal journal;
    private final Clock horloge;

    Anonymisation(GardesSql sql, Fiches fiches, Personnes personnes, Comptes comptes, Journal journal, Clock horloge) {
        this.sql = sql;
        this.fiches = fiches;
        this.personnes = personnes;
        this.comptes = comptes;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Dans la transaction de qui l'appelle ; faux si la fiche l'est déjà.
    boolean faire(PersonneId id, List<DonneesTenues> modules) {
        if (!fiches.retenir(id)) return false;
        var compte = personnes.trouver(id).orElseThrow().compte();
        if (compte != null) comptes.desactiver(compte, "Fiche anonymisée", null);
        modules.forEach(module -> module.anonymiser(id));
        sql.marquer(id, horloge.instant());
        journal.inscrire("personnes.garde.anonymiser", Objet.de("personne", id), Map.of(), Map.of());
        return true;
    }
}
