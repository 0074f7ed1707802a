package coop.essaim.parcours.papier;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.Personne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les lettres qu'une étape fait écrire : admission, non-admission, réorientation, fin à la limite d'associé.
@Component
public class Lettres {

    private final Papiers papiers;
    private final LettresSql sql;
    private final Clock horloge;

    Lettres(Papiers papiers, LettresSql sql, Clock horloge) {
        this.papiers = papiers;
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Le gabarit de la lettre qui suit cette étape ; rien quand elle n'en fait pas écrire.
    public static Optional<Gabarit> de(Transition transition) {
        return switch (transition) {
            case T3 -> Optional.of(Gabarit.REORIENTATION);
            case T5 -> Optional.of(Gabarit.ADMISSION);
            case T5_REFUS -> Optional.of(Gabarit.NON_ADMISSION);
            case T14 -> Optional.of(Gabarit.LIMITE_D_ASSOCIE);
            default -> Optional.empty();
        };
    }

    /// La lettre en PDF, d'après le gabarit en vigueur.
    public Optional<byte[]> imprimer(Personne personne, Evenement etape) {
        return de(etape.transition()).map(gabarit -> {
            var valeurs = new HashMap<>(Papiers.de(personne));
            valeurs.put(Champ.LETTRE_MOTIF.code(), motif(etape));
            valeurs.put(
                    Champ.LETTRE_STRUCTURE.code(),
                    sql.structure(personne.id(), etape.effet()).orElse("une structure plus adaptée"));
            valeurs.put(Champ.SORTIE_LE.code(), EnFrancais.enFrancais(etape.effet()));
            return papiers.imprimer(gabarit, gabarit.libelle(), LocalDate.now(horloge), valeurs);
        });
    }

    private static String motif(Evenement etape) {
        var code = etape.motif();
        return code == null ? "" : Motif.deCode(code).map(Motif::libelle).orElse("");
    }
}
