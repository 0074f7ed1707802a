package coop.essaim.parcours.papier;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les gabarits : celui qui vaut, ses versions passées, une version nouvelle.
@Service
public class Gabarits {

    private final GabaritsSql sql;
    private final Journal journal;
    private final Clock horloge;

    Gabarits(GabaritsSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param numero 0 pour celui qui est livré avec Essaim
    public record Version(int numero, String html) {}

    public sealed interface Enregistrement {
        record Fait(int version) implements Enregistrement {}

        record SansEffet() implements Enregistrement {}

        record Refuse(String phrase) implements Enregistrement {}
    }

    public Version courante(Gabarit gabarit) {
        return sql.derniere(gabarit).orElseGet(() -> new Version(0, livre(gabarit)));
    }

    /// Ajoute une version ; les papiers déjà faits gardent la leur.
    @Transactional
    public Enregistrement enregistrer(Gabarit gabarit, String html, @Nullable UUID par) {
        var propre = html.replace("\r\n", "\n").strip();
        if (Composition.lire(propre, gabarit) instanceof Composition.Refusee(var phrase))
            return new Enregistrement.Refuse(phrase);
        sql.verrouiller(gabarit);
        var actuelle = courante(gabarit);
        if (actuelle.html().strip().equals(propre)) return new Enregistrement.SansEffet();
        int numero = actuelle.numero() + 1;
        sql.ajouter(gabarit, new Version(numero, propre), horloge.instant(), par);
        journal.inscrire(
                "parcours.gabarit.ecrire",
                Objet.de("gabarit", gabarit.name()),
                Map.of("version", actuelle.numero()),
                Map.of("version", numero));
        return new Enregistrement.Fait(numero);
    }

    private static String livre(Gabarit gabarit) {
        try {
            return new ClassPathResource(gabarit.ressource()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
