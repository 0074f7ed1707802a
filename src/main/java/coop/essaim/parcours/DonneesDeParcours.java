package coop.essaim.parcours;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les étapes et les contrats d'une personne : un contrat fait garder sa fiche, une candidature aussi, moins longtemps.
@Component
class DonneesDeParcours implements DonneesTenues {

    private final DonneesDeParcoursSql sql;

    DonneesDeParcours(DonneesDeParcoursSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        var id = personne.valeur();
        return List.of(
                new Ensemble(
                        "Étapes du parcours",
                        sql.etapes(id).stream()
                                .map(e -> DonneesTenues.ligne("Le", e.le(), "Étape", e.etape(), "Motif", e.motif()))
                                .toList()),
                new Ensemble(
                        "Contrats",
                        sql.contrats(id).stream()
                                .map(c -> DonneesTenues.ligne("Contrat", c.genre(), "Du", c.du(), "Au", c.fin()))
                                .toList()));
    }

    @Override
    public Optional<Garde> garde(PersonneId personne) {
        var contrats = sql.contrats(personne.valeur());
        if (!contrats.isEmpty()) {
            boolean enCours = contrats.stream().anyMatch(c -> c.fin() == null);
            var fin = contrats.getFirst().fin();
            return Optional.of(new Garde(NatureDeDonnee.DOSSIER_DU_PERSONNEL, enCours ? null : fin));
        }
        return sql.etapes(personne.valeur()).stream()
                .findFirst()
                .map(e -> new Garde(NatureDeDonnee.CANDIDATURE, e.le()));
    }
}
