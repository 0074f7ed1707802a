package coop.essaim.facturation.serie;

import coop.essaim.acces.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les préfixes des numéros : une série par genre et par année, pour toute la coopérative. Une série ouverte garde le
/// sien jusqu'à la fin de son année.
@Service
public class Prefixes {

    private static final Pattern FORME = Pattern.compile("[A-Z0-9_/+-]{0,10}(AAAA|AA)[A-Z0-9_/+-]{0,10}");

    /// Deux préfixes différents peuvent donner le même une année : F20AA- et FAAAA-.
    private static final int ANNEES_REGARDEES = 30;

    private final SeriesSql sql;
    private final Journal journal;
    private final Clock horloge;

    Prefixes(SeriesSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    List<Prefixe> tous() {
        return sql.prefixes(annee());
    }

    @Transactional
    public Numerotation changer(String genre, String voulu) {
        sql.verrouillerLesPrefixes();
        var prefixe = voulu.strip();
        var tous = tous();
        var avant = tous.stream().filter(un -> un.genre().equals(genre)).findFirst();
        if (avant.isEmpty()) return new Numerotation.Inconnue();
        if (!FORME.matcher(prefixe).matches()) return new Numerotation.Forme();
        var pris = tous.stream()
                .filter(un -> !un.genre().equals(genre) && seConfondent(un, prefixe))
                .findFirst();
        if (pris.isPresent()) return new Numerotation.DejaPris(pris.get().libelle());
        if (!avant.get().prefixe().equals(prefixe)) {
            sql.changerPrefixe(genre, prefixe);
            journal.inscrire(
                    "facturation.prefixe.changer",
                    Journal.Objet.de("série", genre),
                    Map.of("prefixe", avant.get().prefixe()),
                    Map.of("prefixe", prefixe));
        }
        return new Numerotation.Faite(Prefixe.pour(prefixe, annee()) + "00001");
    }

    private boolean seConfondent(Prefixe autre, String prefixe) {
        return Optional.ofNullable(autre.enCours())
                        .filter(ouvert -> ouvert.equals(Prefixe.pour(prefixe, annee())))
                        .isPresent()
                || IntStream.range(annee(), annee() + ANNEES_REGARDEES)
                        .anyMatch(annee -> Prefixe.pour(prefixe, annee).equals(Prefixe.pour(autre.prefixe(), annee)));
    }

    private int annee() {
        return LocalDate.now(horloge).getYear();
    }
}
