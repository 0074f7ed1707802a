package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Ce que la gestion sociale tient d'une personne : chaque ensemble sous son droit, et ce qui l'identifie s'efface avec
/// sa fiche.
@Component
class DonneesSociales implements DonneesTenues {

    private record Rubrique(String titre, String droit, String code) {}

    private static final List<Rubrique> RUBRIQUES = List.of(
            new Rubrique("Absences", DroitsParcours.ABSENCES, "ABSENCE"),
            new Rubrique("Visites médicales", DroitsParcours.SANTE, "VISITE"),
            new Rubrique("Mutuelle", DroitsParcours.SOCIAL, "MUTUELLE"),
            new Rubrique("Assurances", DroitsParcours.SOCIAL, "ASSURANCE"),
            new Rubrique("Temps de travail", DroitsParcours.SOCIAL, "TEMPS"),
            new Rubrique("Titres de séjour", DroitsParcours.SEJOUR, "TITRE"),
            new Rubrique("Suivi du RSA", DroitsParcours.RSA, "RSA"),
            new Rubrique("Actions sociales", DroitsParcours.AIDES, "AIDE"),
            new Rubrique("Soutiens de partenaires", DroitsParcours.SOUTIENS, "SOUTIEN"),
            new Rubrique("Journées de prévention", DroitsParcours.PREVENTION, "PREVENTION"));

    private final DonneesSocialesSql sql;

    DonneesSociales(DonneesSocialesSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 55;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        var lignes = sql.de(personne);
        return RUBRIQUES.stream()
                .flatMap(rubrique -> {
                    var siennes = lignes.stream()
                            .filter(l -> l.code().equals(rubrique.code()))
                            .toList();
                    if (siennes.isEmpty()) return Stream.empty();
                    if (!visiteur.peut(rubrique.droit()))
                        return Stream.of(new Ensemble(
                                rubrique.titre(),
                                List.of(DonneesTenues.ligne(rubrique.titre(), "masqués : qui les tient les remet"))));
                    return Stream.of(new Ensemble(
                            rubrique.titre(),
                            siennes.stream()
                                    .map(l -> DonneesTenues.ligne("Le", l.le(), "Quoi", l.quoi(), "Détail", l.detail()))
                                    .toList()));
                })
                .toList();
    }

    @Override
    public void anonymiser(PersonneId personne) {
        sql.anonymiser(personne);
    }
}
