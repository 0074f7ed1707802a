package coop.essaim.personnes.situation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Partie;
import java.util.List;
import org.springframework.stereotype.Component;

/// La situation sociale relevée, et qui prévenir en cas d'urgence.
@Component
class DonneesDeSituation implements DonneesTenues {

    private static final List<java.util.SequencedMap<String, String>> MASQUE =
            List.of(Partie.dire("Relevés", "masqués : qui tient la situation sociale les remet"));

    private final Situations situations;
    private final SituationsSql sql;

    DonneesDeSituation(Situations situations, SituationsSql sql) {
        this.situations = situations;
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public List<Ensemble> tenues(PersonneId id, Visiteur visiteur) {
        if (!visiteur.peut(DroitsPersonnes.SOCIAL)) return List.of(new Ensemble("Situation", MASQUE));
        return List.of(
                new Ensemble(
                        "Situation",
                        situations.lire(id).stream().map(SituationSaisie::dite).toList()),
                new Ensemble(
                        "En cas d’urgence",
                        situations.urgence(id).stream().map(UrgenceSaisie::dite).toList()));
    }

    @Override
    public void anonymiser(PersonneId id) {
        sql.anonymiser(id);
    }
}
