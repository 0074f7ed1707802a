package coop.essaim.activites.partage;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Qui mène une activité, et pour quelle part, à partir d'une date.
@Service
public class Parts {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final PartsSql sql;
    private final Activites activites;
    private final Journal journal;
    private final Clock horloge;

    Parts(PartsSql sql, Activites activites, Journal journal, Clock horloge) {
        this.sql = sql;
        this.activites = activites;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Dit toute la répartition à partir d'un jour ; celle d'avant s'arrête la veille.
    ///
    /// @param convention exigée dès que deux personnes mènent l'activité, signée au plus tard ce jour
    @Transactional
    public Repartition repartir(
            ActiviteId id, LocalDate du, List<Part> parts, @Nullable Convention convention, @Nullable UUID par) {
        var activite = activites.trouver(id).orElseThrow();
        if (parts.isEmpty()) return new Repartition.SansPersonne();
        if (new HashSet<>(parts.stream().map(Part::personne).toList()).size() < parts.size())
            return new Repartition.PersonneEnDouble();
        var somme = parts.stream().map(Part::part).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (somme.compareTo(CENT) != 0) return new Repartition.SommeFausse(somme);
        if (du.isBefore(activite.ouverteLe())) return new Repartition.AvantOuverture(activite.ouverteLe());
        var fermeeLe = activite.fermeeLe();
        if (fermeeLe != null) return new Repartition.ActiviteFermee(fermeeLe);
        if (parts.size() > 1 && convention == null) return new Repartition.SansConvention();
        if (convention != null && convention.signeeLe().isAfter(du))
            return new Repartition.ConventionTardive(convention.signeeLe());
        sql.verrouiller(id);
        var derniere = sql.dernierDebut(id);
        if (derniere.isPresent() && !derniere.get().isBefore(du)) return new Repartition.DejaEcrite(derniere.get());

        var maintenant = horloge.instant();
        sql.arreter(id, du.minusDays(1));
        for (var part : parts) sql.ajouter(id, part, du, maintenant);
        if (parts.size() > 1 && convention != null) sql.ajouter(id, convention, du, maintenant, par);
        journal.inscrire(
                "activites.parts.repartir",
                Objet.de("activite", id),
                Map.of(),
                Map.of("du", du.toString(), "personnes", parts.size()));
        return new Repartition.Faite();
    }
}
