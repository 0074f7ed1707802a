package coop.essaim.personnes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Retrouve les fiches d'une personne avant d'en ouvrir une autre.
@Service
public class Doublons {

    private final DoublonsSql sql;

    Doublons(DoublonsSql sql) {
        this.sql = sql;
    }

    /// Les fiches qui pourraient être la sienne, les plus sûres d'abord. Deux proches partagent un téléphone : ce n'est
    /// qu'un doute, que quelqu'un tranche.
    public List<Doublon> chercher(NouvellePersonne nouvelle) {
        return sql.chercher(nouvelle);
    }

    /// La fiche qui est la sienne sans doute possible : mêmes nom et prénom aux accents près, et même courriel ou même
    /// téléphone, sans naissance qui contredise.
    public Optional<PersonneId> laMeme(NouvellePersonne nouvelle) {
        return sql.laMeme(nouvelle);
    }
}
