package coop.essaim.parcours.chemin;

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

/// Les chemins publiés : leur texte en vigueur, et une version nouvelle.
@Service
public class Chemins {

    private static final int TEXTE_MAX = 20_000;

    private final CheminsSql sql;
    private final Journal journal;
    private final Clock horloge;

    Chemins(CheminsSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param numero 0 pour le texte livré avec Essaim
    public record Version(int numero, String texte) {}

    public Version courante(Chemin chemin) {
        return sql.derniere(chemin).orElseGet(() -> new Version(0, livre(chemin)));
    }

    /// Publie une version ; faux quand le texte est vide, trop long, ou n'a pas changé.
    @Transactional
    public boolean publier(Chemin chemin, String texte, @Nullable UUID par) {
        var propre = texte.replace("\r\n", "\n").strip();
        if (propre.isEmpty() || propre.length() > TEXTE_MAX) return false;
        sql.verrouiller(chemin);
        var actuelle = courante(chemin);
        if (actuelle.texte().strip().equals(propre)) return false;
        int numero = actuelle.numero() + 1;
        sql.ajouter(chemin, new Version(numero, propre), par, horloge.instant());
        journal.inscrire(
                "parcours.chemin.publier",
                Objet.de("chemin", chemin.name()),
                Map.of("version", actuelle.numero()),
                Map.of("version", numero));
        return true;
    }

    private static String livre(Chemin chemin) {
        try {
            return new ClassPathResource("parcours/chemins/" + chemin.adresse() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
