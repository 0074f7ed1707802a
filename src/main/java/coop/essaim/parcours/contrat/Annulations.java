package coop.essaim.parcours.contrat;

import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.machine.Transition.Voie;
import coop.essaim.personnes.PersonneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Annuler une étape, et ce qu'elle avait fait aux contrats : un départ annulé rouvre celui qu'il avait fini.
/// L'étape d'un contrat signé ne s'annule pas.
@Service
public class Annulations {

    private static final Set<Transition> DEPARTS = Set.of(Transition.T16, Transition.C3);

    private final Parcours parcours;
    private final ContratsSql sql;

    Annulations(Parcours parcours, ContratsSql sql) {
        this.parcours = parcours;
        this.sql = sql;
    }

    @Transactional
    public Passage annuler(PersonneId personne, UUID evenement, @Nullable UUID par) {
        var annule = parcours.etapes(personne).stream()
                .filter(e -> e.id().equals(evenement))
                .findFirst();
        if (annule.isPresent() && estCelleDUnContrat(personne, annule.get()))
            return new Passage.ContratSigne(annule.get().transition());
        var passage = parcours.annuler(personne, evenement, par);
        if (passage instanceof Passage.Fait)
            annule.filter(e -> DEPARTS.contains(e.transition())).ifPresent(e -> sql.rouvrir(personne, e.effet()));
        return passage;
    }

    private boolean estCelleDUnContrat(PersonneId personne, Evenement etape) {
        return etape.transition().voie() == Voie.CONTRAT
                && etape.transition() != Transition.C3
                && sql.conclus(personne).stream()
                        .anyMatch(contrat -> contrat.termes().du().equals(etape.effet()));
    }
}
