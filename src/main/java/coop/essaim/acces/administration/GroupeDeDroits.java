package coop.essaim.acces.administration;

import coop.essaim.commun.page.saisie.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Les droits d'un métier ; ceux qui ouvrent des données de santé, sociales ou bancaires viennent à part, à la fin.
public record GroupeDeDroits(String titre, List<DroitAccorde> droits) {

    private static final String SENSIBLES = "Données de santé, sociales et bancaires";

    public GroupeDeDroits {
        droits = List.copyOf(droits);
    }

    static List<GroupeDeDroits> de(List<DroitAccorde> droits) {
        var groupes = new LinkedHashMap<String, List<DroitAccorde>>();
        droits.stream()
                .filter(droit -> !droit.sensible())
                .sorted((a, b) -> a.rubrique().compareTo(b.rubrique()))
                .forEach(droit -> groupes.computeIfAbsent(droit.rubrique().libelle(), _ -> new ArrayList<>())
                        .add(droit));
        droits.stream()
                .filter(DroitAccorde::sensible)
                .forEach(droit -> groupes.computeIfAbsent(SENSIBLES, _ -> new ArrayList<>())
                        .add(droit));
        return groupes.entrySet().stream()
                .map(groupe -> new GroupeDeDroits(groupe.getKey(), groupe.getValue()))
                .toList();
    }

    public List<Option> options() {
        return droits.stream()
                .map(droit -> Option.de(droit.code(), droit.phrase()))
                .toList();
    }
}
