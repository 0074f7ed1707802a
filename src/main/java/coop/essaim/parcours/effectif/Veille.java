package coop.essaim.parcours.effectif;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La veille des seuils : chaque nuit, ce qu'un mois fini a changé se constate une fois et attend d'être vu.
@Service
public class Veille {

    /// Une étape saisie en retard change aussi les derniers mois.
    private static final int MOIS_RELUS = 3;

    private final Effectifs effectifs;
    private final VeilleSql sql;
    private final Clock horloge;

    Veille(Effectifs effectifs, VeilleSql sql, Clock horloge) {
        this.effectifs = effectifs;
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @return combien de seuils ont changé d'état
    @Transactional
    public int veiller() {
        var maintenant = horloge.instant();
        var emplois = effectifs.emplois(maintenant);
        var dernier = Franchissement.moisEntier(LocalDate.now(horloge));
        int changes = 0;
        for (int recul = MOIS_RELUS - 1; recul >= 0; recul--) {
            var mois = dernier.minusMonths(recul);
            var avant = effectifs.seuils(emplois, finDe(mois.minusMonths(1)), maintenant).stream()
                    .collect(Collectors.toMap(Franchissement::seuil, Function.identity()));
            for (var franchi : effectifs.seuils(emplois, finDe(mois), maintenant)) {
                var precedent = avant.get(franchi.seuil());
                if (precedent != null
                        && precedent.etape() != franchi.etape()
                        && sql.constater(franchi, mois, maintenant)) changes++;
            }
        }
        return changes;
    }

    /// Le lendemain du mois : une obligation née de lui y joue déjà.
    private static LocalDate finDe(YearMonth mois) {
        return mois.plusMonths(1).atDay(1);
    }

    public List<Constat> aVoir() {
        return sql.aVoir();
    }

    @Transactional
    public boolean voir(UUID constat, @Nullable UUID par) {
        return sql.voir(constat, par, horloge.instant());
    }
}
