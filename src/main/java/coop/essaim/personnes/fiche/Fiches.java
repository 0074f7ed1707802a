package coop.essaim.personnes.fiche;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tient les fiches : corriger une partie, noter une adresse ou un autre emploi.
///
/// Chaque correction laisse une trace sur la fiche (l'avant, l'après, qui, quand), et le nom du champ au journal.
/// `par` est le compte de qui agit ; la personne elle-même en est un.
@Service
public class Fiches {

    private final FicheSql sql;
    private final DateesSql datees;
    private final Journal journal;
    private final Clock horloge;

    Fiches(FicheSql sql, DateesSql datees, Journal journal, Clock horloge) {
        this.sql = sql;
        this.datees = datees;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public Correction corriger(PersonneId id, IdentiteSaisie identite, @Nullable UUID par) {
        return corriger(id, () -> sql.identite(id), identite, () -> sql.ecrire(id, identite), par);
    }

    @Transactional
    public Correction corriger(PersonneId id, ContactsSaisie contacts, @Nullable UUID par) {
        return corriger(id, () -> sql.contacts(id), contacts, () -> sql.ecrire(id, contacts), par);
    }

    @Transactional
    public Correction corriger(PersonneId id, ProvenanceSaisie provenance, @Nullable UUID par) {
        return corriger(id, () -> sql.provenance(id), provenance, () -> sql.ecrire(id, provenance), par);
    }

    /// Note où la personne habite depuis une date ; la même date corrige ce qu'elle disait.
    @Transactional
    public Demenagement demenager(PersonneId id, AdresseSaisie saisie, AdressePostale adresse, @Nullable UUID par) {
        if (!sql.verrouiller(id)) return new Demenagement.Inconnue();
        var du = Objects.requireNonNull(saisie.du());
        var derniere = datees.derniereAdresse(id).orElse(null);
        if (derniere != null && derniere.isAfter(du)) return new Demenagement.AvantLaDerniere(derniere);
        var avant = datees.adresses(id).stream()
                .findFirst()
                .map(a -> String.join(", ", a.dite().values()))
                .orElse("");
        if (du.equals(derniere)) datees.retirerAdresse(id, du);
        else datees.finirAdresse(id, du.minusDays(1));
        var maintenant = horloge.instant();
        datees.ajouterAdresse(Identifiant.nouveau(maintenant), id, saisie, adresse, new Trace(maintenant, par));
        noterRectification(
                id, "Adresse", avant, adresse + " depuis le " + coop.essaim.commun.EnFrancais.enTableau(du), par);
        journal.inscrire("personnes.adresse.noter", Objet.de("personne", id), Map.of(), Map.of("du", du));
        return new Demenagement.Fait();
    }

    @Transactional
    public boolean noterEmploi(PersonneId id, EmploiSaisie emploi, @Nullable UUID par) {
        if (!sql.verrouiller(id)) return false;
        var maintenant = horloge.instant();
        datees.ajouterEmploi(Identifiant.nouveau(maintenant), id, emploi, new Trace(maintenant, par));
        journal.inscrire("personnes.emploi.noter", Objet.de("personne", id), Map.of(), Map.of());
        return true;
    }

    /// Note le dernier jour d'un autre emploi ; faux s'il n'existe pas, ou s'il commençait après ce jour.
    @Transactional
    public boolean finirEmploi(PersonneId id, UUID emploi, LocalDate au) {
        if (!datees.finirEmploi(id, emploi, au)) return false;
        journal.inscrire("personnes.emploi.finir", Objet.de("personne", id), Map.of(), Map.of("au", au));
        return true;
    }

    /// Met en file ceux qui écrivent sur une même fiche ; faux si elle n'existe pas, ou n'existe plus que pour les
    /// totaux.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retenir(PersonneId id) {
        return sql.verrouiller(id);
    }

    /// Le haut d'une fiche que l'on peut encore tenir.
    public Optional<EnTete> ouverte(PersonneId id) {
        return sql.enTete(id).filter(e -> !e.anonymisee());
    }

    /// Laisse sur la fiche la trace d'une correction faite ailleurs (RGPD, art. 16 et 19) ; rien de sensible n'y entre.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tracer(PersonneId id, String champ, String avant, String apres, @Nullable UUID par) {
        noterRectification(id, champ, avant, apres, par);
    }

    private Correction corriger(
            PersonneId id, Supplier<? extends Partie> lireAvant, Partie apres, Runnable ecrire, @Nullable UUID par) {
        if (!sql.verrouiller(id)) return new Correction.Inconnue();
        var avant = lireAvant.get().dite();
        var changes = new ArrayList<String>();
        apres.dite().forEach((champ, valeur) -> {
            if (!valeur.equals(avant.get(champ))) changes.add(champ);
        });
        if (changes.isEmpty()) return new Correction.SansEffet();
        ecrire.run();
        for (var champ : changes) {
            noterRectification(
                    id, champ, texte(avant.get(champ)), texte(apres.dite().get(champ)), par);
        }
        journal.inscrire("personnes.fiche.corriger", Objet.de("personne", id), Map.of(), Map.of("champs", changes));
        return new Correction.Faite(List.copyOf(changes));
    }

    private void noterRectification(PersonneId id, String champ, String avant, String apres, @Nullable UUID par) {
        var maintenant = horloge.instant();
        sql.ajouterRectification(
                id, new Rectification(Identifiant.nouveau(maintenant), champ, avant, apres, maintenant, ""), par);
    }

    private static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }

    /// Quand une ligne a été saisie, et par quel compte.
    record Trace(Instant a, @Nullable UUID par) {}
}
