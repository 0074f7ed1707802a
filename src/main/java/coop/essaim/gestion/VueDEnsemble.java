package coop.essaim.gestion;

import coop.essaim.comptabilite.rapport.Rapports;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La situation de toutes les activités à une date, calculée d'une lecture du grand livre.
@Service
public class VueDEnsemble {

    private final VueDEnsembleSql sql;
    private final Rapports rapports;

    VueDEnsemble(VueDEnsembleSql sql, Rapports rapports) {
        this.sql = sql;
        this.rapports = rapports;
    }

    @Transactional(readOnly = true)
    public List<Situation> a(LocalDate au) {
        var cadrage = rapports.cadrer(au, au, null, true);
        var soldes = sql.soldes(cadrage);
        var objectifs = sql.objectifs(cadrage.debutExercice());
        var suivis = sql.suivis(au);
        return sql.fiches(au).stream()
                .map(fiche -> Situation.de(
                        fiche,
                        suivis.getOrDefault(fiche.id(), Suivi.AUCUN),
                        soldes.getOrDefault(fiche.section(), Map.of()),
                        objectifs.get(fiche.id())))
                .toList();
    }

    /// La contribution coopérative de l'exercice, activité par activité, et sa répartition par tranche (CPT-10).
    @Transactional(readOnly = true)
    public Mutualisation mutualisation(LocalDate au) {
        var cadrage = rapports.cadrer(au, au, null, true);
        var attendu =
                new Mutualisation.Attendu(sql.contributionPrevue(cadrage.debutExercice(), au), sql.devisAFacturer());
        return Mutualisation.de(a(au), a(au.minusYears(1)), sql.ressourcesDeLaStructure(cadrage), attendu);
    }
}
