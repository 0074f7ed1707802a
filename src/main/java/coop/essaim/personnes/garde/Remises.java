package coop.essaim.personnes.garde;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.personnes.DonneesRemises;
import coop.essaim.personnes.PersonneId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ce qui a été remis à une personne : le journal le garde, et les autres modules l'apprennent.
@Service
class Remises {

    private final Journal journal;
    private final ApplicationEventPublisher annonces;

    Remises(Journal journal, ApplicationEventPublisher annonces) {
        this.journal = journal;
        this.annonces = annonces;
    }

    /// @param enFichier vrai quand tout y est, clientèle comprise, sous une forme qu'un autre logiciel reprend
    @Transactional
    public void noter(PersonneId id, boolean enFichier) {
        journal.inscrire(
                "personnes.donnees.remettre", Objet.de("personne", id), Map.of(), Map.of("enFichier", enFichier));
        if (enFichier) annonces.publishEvent(new DonneesRemises(id));
    }
}
