package coop.essaim.accueil;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les séances où une personne s'est inscrite, et vers qui elle a été réorientée.
@Component
class DonneesDAccueil implements DonneesTenues {

    private final DonneesDAccueilSql sql;

    DonneesDAccueil(DonneesDAccueilSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 45;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        var id = personne.valeur();
        return List.of(
                new Ensemble(
                        "Séances d’accueil",
                        sql.seances(id).stream()
                                .map(s -> DonneesTenues.ligne(
                                        "Le", s.jour(), "Inscription", s.etat(), "Présence", s.presence()))
                                .toList()),
                new Ensemble(
                        "Réorientations",
                        sql.reorientations(id).stream()
                                .map(r -> DonneesTenues.ligne(
                                        "Le", r.le(), "Vers", r.structure(), "Motif", r.motif(), "Note", r.note()))
                                .toList()));
    }

    @Override
    public Optional<Garde> garde(PersonneId personne) {
        return sql.seances(personne.valeur()).stream()
                .findFirst()
                .map(s -> new Garde(NatureDeDonnee.PROSPECT, s.jour()));
    }

    @Override
    public void anonymiser(PersonneId personne) {
        sql.effacerLesNotes(personne.valeur());
    }
}
