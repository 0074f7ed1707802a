package coop.essaim.parcours.assurance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.CouvertureDesBesoins;
import coop.essaim.activites.Risque;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Dit à la page d'une activité qui, parmi ceux qui la mènent, reste à déclarer pour chaque risque.
@Component
class Rapprochement implements CouvertureDesBesoins {

    private final RapprochementSql sql;

    Rapprochement(RapprochementSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Risque, List<String>> manquants(ActiviteId activite, LocalDate jour) {
        return sql.manquants(jour).stream()
                .filter(m -> m.activite().equals(activite.valeur()))
                .distinct()
                .collect(groupingBy(BesoinNonDeclare::risque, mapping(BesoinNonDeclare::nom, toList())));
    }
}
