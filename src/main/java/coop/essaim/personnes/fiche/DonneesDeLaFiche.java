package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.suivi.Etape;
import coop.essaim.personnes.suivi.Suivis;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/// Ce que tient la fiche elle-même : qui est la personne, où, d'où elle vient, qui la suit, ce qui a été corrigé.
@Component
class DonneesDeLaFiche implements DonneesTenues {

    private final FicheSql sql;
    private final DateesSql datees;
    private final Suivis suivis;

    DonneesDeLaFiche(FicheSql sql, DateesSql datees, Suivis suivis) {
        this.sql = sql;
        this.datees = datees;
        this.suivis = suivis;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public List<Ensemble> tenues(PersonneId id, Visiteur visiteur) {
        return List.of(
                new Ensemble(
                        "Identité et contacts",
                        List.of(
                                sql.identite(id).dite(),
                                sql.contacts(id).dite(),
                                sql.provenance(id).dite())),
                new Ensemble(
                        "Adresses",
                        datees.adresses(id).stream().map(AdresseSaisie::dite).toList()),
                new Ensemble(
                        "Autres emplois",
                        datees.emplois(id).stream().map(e -> e.emploi().dite()).toList()),
                new Ensemble(
                        "Suivi",
                        suivis.historique(id).stream()
                                .map(DonneesDeLaFiche::etape)
                                .toList()),
                new Ensemble(
                        "Corrections de la fiche",
                        sql.rectifications(id).stream()
                                .map(DonneesDeLaFiche::correction)
                                .toList()));
    }

    @Override
    public void anonymiser(PersonneId id) {
        datees.anonymiser(id);
        sql.anonymiser(id);
    }

    private static SequencedMap<String, String> etape(Etape etape) {
        return Partie.dire(etape.quoi(), etape.qui(), "Depuis le", etape.du(), "Jusqu’au", etape.au());
    }

    private static SequencedMap<String, String> correction(Rectification correction) {
        return Partie.dire(
                "Quand", coop.essaim.commun.EnFrancais.enTableau(correction.a()),
                "Quoi", correction.champ(),
                "Avant", correction.avant(),
                "Après", correction.apres(),
                "Par", correction.par());
    }
}
