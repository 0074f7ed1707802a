package coop.essaim.personnes;

import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les fiches des personnes : les ouvrir, les lire, les rattacher à un compte.
@Service
public class Personnes {

    private final PersonnesSql sql;
    private final Clock horloge;

    Personnes(PersonnesSql sql, Clock horloge) {
        this.sql = sql;
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
        return id;
    }

    public Optional<Personne> trouver(PersonneId id) {
        return sql.trouver(id);
    }

    /// La personne qui entre par ce compte.
    public Optional<PersonneId> duCompte(UUID compte) {
        return sql.duCompte(compte);
    }

    /// Donne à la personne le compte par lequel elle entrera.
    @Transactional
    public void rattacher(PersonneId id, UUID compte) {
        sql.rattacher(id, compte);
    }
}
