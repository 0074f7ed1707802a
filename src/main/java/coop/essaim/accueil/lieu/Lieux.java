package coop.essaim.accueil.lieu;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.LieuxSql.Trace;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les lieux d'accueil : les ouvrir, dire ce qui s'y tient, suspendre et reprendre avec un motif.
@Service
public class Lieux {

    private final LieuxSql sql;
    private final Journal journal;
    private final Clock horloge;

    Lieux(LieuxSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    public List<Lieu> tous() {
        return sql.lieux();
    }

    public Optional<Lieu> trouver(UUID id) {
        return sql.lieu(id);
    }

    /// Ouvre un lieu ; rien si ce nom est déjà pris.
    @Transactional
    public Optional<UUID> ouvrir(LieuSaisie saisie, @Nullable UUID par) {
        var maintenant = horloge.instant();
        var lieu = saisie.lieu(Identifiant.nouveau(maintenant));
        if (!sql.ouvrir(lieu, new Trace(maintenant, par))) return Optional.empty();
        journal.inscrire("accueil.lieu.ouvrir", Objet.de("lieu", lieu.id()), Map.of(), Map.of("nom", lieu.nom()));
        return Optional.of(lieu.id());
    }

    /// Corrige un lieu ; faux si un autre porte déjà ce nom.
    @Transactional
    public boolean corriger(UUID id, LieuSaisie saisie) {
        var lieu = saisie.lieu(id);
        if (sql.nomPris(lieu.nom(), id)) return false;
        return sql.corriger(lieu);
    }

    /// Ajoute ce qui se tient dans un lieu à partir d'une date.
    @Transactional
    public UUID ajouter(Regle regle, @Nullable UUID par) {
        var maintenant = horloge.instant();
        sql.ajouter(regle, new Trace(maintenant, par));
        journal.inscrire(
                "accueil.regle.ouvrir",
                Objet.de("lieu", regle.lieu()),
                Map.of(),
                Map.of("genre", regle.genre(), "quand", regle.phrase(), "du", regle.du()));
        return regle.id();
    }

    public UUID nouvelIdentifiant() {
        return Identifiant.nouveau(horloge.instant());
    }

    /// Dit le dernier jour d'une règle ; faux si elle est déjà finie, ou commence après.
    @Transactional
    public boolean finir(UUID regle, LocalDate au) {
        if (!sql.finir(regle, au)) return false;
        journal.inscrire("accueil.regle.finir", Objet.de("regle", regle), Map.of(), Map.of("au", au));
        return true;
    }

    @Transactional
    public UUID suspendre(UUID lieu, SuspensionSaisie saisie, @Nullable UUID par) {
        var maintenant = horloge.instant();
        var suspension = new Suspension(
                Identifiant.nouveau(maintenant),
                lieu,
                saisie.genre(),
                Objects.requireNonNull(saisie.du()),
                saisie.au(),
                Objects.requireNonNull(saisie.motif()));
        sql.suspendre(suspension, new Trace(maintenant, par));
        journal.inscrire(
                "accueil.lieu.suspendre",
                Objet.de("lieu", lieu),
                Map.of(),
                Map.of("du", suspension.du(), "motif", suspension.motif()));
        return suspension.id();
    }

    /// Reprend à partir d'un jour ; faux si la suspension était déjà finie.
    @Transactional
    public boolean reprendre(UUID suspension, LocalDate le) {
        if (!sql.reprendre(suspension, le)) return false;
        journal.inscrire("accueil.lieu.reprendre", Objet.de("suspension", suspension), Map.of(), Map.of("le", le));
        return true;
    }

    /// Les règles d'un lieu qui valent encore, d'un genre donné.
    List<Regle> reglesEnCours(UUID lieu, Genre genre) {
        var jour = LocalDate.now(horloge);
        return sql.reglesDe(lieu).stream()
                .filter(regle -> regle.genre() == genre)
                .filter(regle -> regle.au() == null || !regle.au().isBefore(jour))
                .toList();
    }
}
