package coop.essaim.personnes;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les fiches des personnes : les ouvrir, les lire, les rattacher à un compte.
@Service
public class Personnes {

    private final PersonnesSql sql;
    private final Journal journal;
    private final Clock horloge;

    Personnes(PersonnesSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Ouvre une fiche.
    ///
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public PersonneId ouvrir(NouvellePersonne nouvelle, @Nullable UUID par) {
        var maintenant = horloge.instant();
        var id = new PersonneId(Identifiant.nouveau(maintenant));
        sql.ajouter(id, nouvelle, maintenant, par);
        // Le journal ne s'efface pas : il dit quelle fiche, jamais de qui.
        journal.inscrire("personnes.fiche.ouvrir", Objet.de("personne", id), Map.of(), Map.of());
        return id;
    }

    public Optional<Personne> trouver(PersonneId id) {
        return sql.trouver(id);
    }

    /// La personne qui entre par ce compte.
    public Optional<PersonneId> duCompte(UUID compte) {
        return sql.duCompte(compte);
    }

    /// Vrai si la personne est salariée ailleurs à temps complet ce jour-là : elle ne peut pas alors signer de CAPE
    /// (art. L. 127-1 du code de commerce).
    public boolean estSalarieeATempsComplet(PersonneId id, LocalDate jour) {
        return sql.estSalarieeATempsComplet(id, jour);
    }

    /// Dit comment la personne est venue, quand un autre module l'apprend d'elle (une inscription publique).
    @Transactional
    public void noterProvenance(PersonneId id, Origine origine, @Nullable String prescripteur) {
        sql.noterProvenance(id, origine, prescripteur);
    }

    /// Repousse la fin de la garde d'une fiche : la personne a donné signe de vie ce jour-là.
    @Transactional
    public void noterContact(PersonneId id, LocalDate le) {
        sql.noterContact(id, le);
    }

    /// Donne à la personne le compte par lequel elle entrera.
    @Transactional
    public void rattacher(PersonneId id, UUID compte) {
        sql.rattacher(id, compte);
    }

    /// La personne n'entre plus par son compte, qui reste.
    @Transactional
    public void detacher(PersonneId id) {
        sql.rattacher(id, null);
    }
}
