package coop.essaim.personnes.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Chiffre;
import coop.essaim.commun.page.SourceDeChiffres;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.fiche.ListeSql.DuTerritoire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Qui est où, pour qui réunit et écrit sans tenir de fiche : la formation se tient près des gens, une lettre part à
/// ceux d'un territoire. Chaque nombre ouvre leur liste, à emporter.
@Component
class ChiffresDesTerritoires implements SourceDeChiffres {

    private final ListeSql sql;
    private final Clock horloge;

    ChiffresDesTerritoires(ListeSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Chiffre> chiffres(Visiteur visiteur) {
        boolean sansFiche = !visiteur.peut(DroitsPersonnes.TENIR) && !visiteur.peut(DroitsPersonnes.IBAN);
        if (!visiteur.peut(DroitsPersonnes.LIRE) || !sansFiche) return List.of();
        return sql.parTerritoire(LocalDate.now(horloge)).stream()
                .map(ChiffresDesTerritoires::chiffre)
                .toList();
    }

    private static Chiffre chiffre(DuTerritoire un) {
        var joignables = un.joignables() == un.personnes()
                ? "Toutes ont un courriel"
                : EnFrancais.compte(un.joignables(), "a un courriel", "ont un courriel");
        return new Chiffre(
                EnFrancais.enFrancais(un.personnes()),
                (un.personnes() > 1 ? "Personnes, territoire " : "Personne, territoire ") + un.nom(),
                joignables + " : leur liste s’emporte",
                PersonnesController.CHEMIN + "?territoire=" + un.id());
    }
}
