package coop.essaim.parcours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.Documents;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les étapes et les contrats d'une personne : un contrat fait garder sa fiche, une candidature aussi, moins longtemps.
@Component
class DonneesDeParcours implements DonneesTenues {

    private final DonneesDeParcoursSql sql;
    private final Parcours parcours;
    private final Documents documents;
    private final Clock horloge;

    DonneesDeParcours(DonneesDeParcoursSql sql, Parcours parcours, Documents documents, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.documents = documents;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        var id = personne.valeur();
        var ensembles = new ArrayList<Ensemble>();
        ensembles.addAll(List.of(
                new Ensemble(
                        "Étapes du parcours",
                        sql.etapes(id).stream()
                                .map(e -> DonneesTenues.ligne("Le", e.le(), "Étape", e.etape(), "Motif", e.motif()))
                                .toList()),
                new Ensemble(
                        "Contrats",
                        sql.contrats(id).stream()
                                .map(c -> DonneesTenues.ligne("Contrat", c.genre(), "Du", c.du(), "Au", c.fin()))
                                .toList())));
        sql.tenues(id).stream()
                .collect(groupingBy(DonneesDeParcoursSql.Tenue::titre, LinkedHashMap::new, toList()))
                .forEach((titre, lignes) -> ensembles.add(new Ensemble(
                        titre,
                        lignes.stream()
                                .map(l -> DonneesTenues.ligne("Le", l.le(), "Quoi", l.quoi(), "Détail", l.detail()))
                                .toList())));
        return ensembles;
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

    /// Le parcours dit qu'il est anonyme ; ses papiers, ses textes et ses signatures disparaissent.
    @Override
    public void anonymiser(PersonneId personne) {
        var objets = sql.aEffacer(personne.valeur());
        if (!parcours.etapes(personne).isEmpty())
            parcours.franchir(Demande.de(personne, Transition.T17, LocalDate.now(horloge), null), Dossier.vide());
        sql.effacer(personne.valeur(), horloge.instant());
        objets.forEach(documents::oublier);
    }
}
