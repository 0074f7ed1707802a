package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.Passation.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ce que la base reconnaît des codes tapés : un début de numéro qui n'a qu'une suite vaut le compte entier.
///
/// @param comptes de ce qui a été tapé au compte reconnu
record Codes(Map<String, Compte> comptes, Map<String, String> sections, Map<String, String> auxiliaires) {

    record Compte(String numero, boolean collectif) {}

    String compte(String tape) {
        var connu = comptes.get(tape);
        return connu == null ? tape : connu.numero();
    }

    String section(String tape) {
        return sections.getOrDefault(tape, tape);
    }

    String auxiliaire(String tape) {
        return auxiliaires.getOrDefault(tape, tape);
    }

    @Nullable
    Boolean estCollectif(String tape) {
        var connu = comptes.get(tape);
        return connu == null ? null : connu.collectif();
    }

    /// Ce que la feuille nomme et que la base ne connaît pas.
    List<Obstacle> inconnus(Feuille feuille) {
        var obstacles = new ArrayList<Obstacle>();
        for (var ligne : feuille.lignes()) {
            if (!ligne.compte().isEmpty() && !comptes.containsKey(ligne.compte()))
                obstacles.add(new Obstacle.CompteInconnu(ligne.compte()));
            if (!ligne.section().isEmpty() && !sections.containsKey(ligne.section()))
                obstacles.add(new Obstacle.SectionInconnue(ligne.section()));
            if (!ligne.auxiliaire().isEmpty() && !auxiliaires.containsKey(ligne.auxiliaire()))
                obstacles.add(new Obstacle.AuxiliaireInconnu(ligne.auxiliaire()));
        }
        return obstacles;
    }
}
