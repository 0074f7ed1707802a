package coop.essaim.activites;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les activités qu'une personne mène ou a menées : leurs pièces comptables font garder sa fiche.
@Component
class DonneesDActivite implements DonneesTenues {

    private final DonneesDActiviteSql sql;

    DonneesDActivite(DonneesDActiviteSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 60;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        return List.of(new Ensemble(
                "Activités",
                sql.parts(personne.valeur()).stream()
                        .map(p -> DonneesTenues.ligne(
                                "Activité", p.enseigne(), "Part, en %", p.part(), "Du", p.du(), "Au", p.au()))
                        .toList()));
    }

    @Override
    public Optional<Garde> garde(PersonneId personne) {
        var parts = sql.parts(personne.valeur());
        if (parts.isEmpty()) return Optional.empty();
        boolean enCours = parts.stream().anyMatch(p -> p.au() == null);
        var fin = parts.getFirst().au();
        return Optional.of(new Garde(NatureDeDonnee.PIECE_COMPTABLE, enCours ? null : fin));
    }
}
