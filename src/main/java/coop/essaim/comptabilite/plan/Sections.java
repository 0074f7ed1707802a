package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les sections analytiques : la structure, et une par activité, ouverte et fermée à une date.
@Service
public class Sections {

    private final SectionsSql sql;

    Sections(SectionsSql sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Section> toutes() {
        return sql.toutes();
    }

    @Transactional(readOnly = true)
    public Optional<Section> trouver(String code) {
        return sql.trouver(code);
    }

    /// Ouvre la section d'une activité, dans la transaction qui crée l'activité.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ouverture ouvrir(String code, String libelle, LocalDate le) {
        var propre = Texte.enUneLigne(libelle);
        if (!code.matches("[0-9A-Za-z_-]{1,20}")) return new Ouverture.CodeMalForme(code);
        if (propre.isEmpty()) return new Ouverture.SansLibelle();
        return sql.ouvrir(code, propre, le)
                .<Ouverture>map(id -> new Ouverture.Faite(id, code))
                .orElseGet(() -> new Ouverture.ExisteDeja(code));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean renommer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        return !propre.isEmpty() && sql.renommer(code, propre);
    }

    /// Ferme une section après un jour : plus aucune écriture n'y entre ensuite, hors à-nouveaux.
    @Transactional(propagation = Propagation.MANDATORY)
    public Fermeture fermer(String code, LocalDate le) {
        var section = sql.trouver(code);
        if (section.isEmpty()) return new Fermeture.Inconnue(code);
        if (section.get().structure()) return new Fermeture.Structure();
        if (le.isBefore(section.get().ouverteLe()))
            return new Fermeture.AvantOuverture(section.get().ouverteLe());
        var derniere = sql.derniereLigne(section.get().id());
        if (derniere.isPresent() && derniere.get().isAfter(le)) return new Fermeture.LignesApres(derniere.get());
        sql.dater(code, le);
        return new Fermeture.Faite(code, le);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rouvrir(String code) {
        return sql.dater(code, null);
    }

    public sealed interface Ouverture {
        record Faite(int id, String code) implements Ouverture {}

        record ExisteDeja(String code) implements Ouverture {}

        record CodeMalForme(String code) implements Ouverture {}

        record SansLibelle() implements Ouverture {}
    }

    public sealed interface Fermeture {
        record Faite(String code, LocalDate le) implements Fermeture {}

        record Inconnue(String code) implements Fermeture {}

        /// La structure ne se ferme pas.
        record Structure() implements Fermeture {}

        record AvantOuverture(LocalDate ouverteLe) implements Fermeture {}

        /// Une écriture est datée d'après la fermeture voulue.
        record LignesApres(LocalDate derniere) implements Fermeture {}
    }
}
