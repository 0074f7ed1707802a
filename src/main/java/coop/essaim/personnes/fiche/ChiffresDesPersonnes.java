package coop.essaim.personnes.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Chiffre;
import coop.essaim.commun.page.SourceDeChiffres;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.fiche.ListeSql.DuTerritoire;
import coop.essaim.personnes.fiche.ListeSql.Portefeuille;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Qui l'on accompagne, et qui est où, pour qui réunit et écrit sans tenir de fiche : une formation se tient près des
/// gens, une lettre part à ceux d'un territoire. Chaque nombre ouvre leur liste, à emporter.
@Component
class ChiffresDesPersonnes implements SourceDeChiffres {

    private final ListeSql sql;
    private final Clock horloge;

    ChiffresDesPersonnes(ListeSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Chiffre> chiffres(Visiteur visiteur) {
        boolean sansFiche = !visiteur.peut(DroitsPersonnes.TENIR) && !visiteur.peut(DroitsPersonnes.IBAN);
        if (!visiteur.peut(DroitsPersonnes.LIRE) || !sansFiche) return List.of();
        var jour = LocalDate.now(horloge);
        var chiffres = new ArrayList<Chiffre>();
        sql.portefeuille(visiteur.compteConnecte(), jour)
                .map(ChiffresDesPersonnes::chiffre)
                .ifPresent(chiffres::add);
        sql.parTerritoire(jour).forEach(un -> chiffres.add(chiffre(un)));
        return chiffres;
    }

    private static Chiffre chiffre(Portefeuille sien) {
        return new Chiffre(
                EnFrancais.enFrancais(sien.personnes()),
                sien.personnes() > 1 ? "Personnes que vous accompagnez" : "Personne que vous accompagnez",
                "Leurs fiches, et leur liste à emporter",
                PersonnesController.CHEMIN + "?conseiller=" + sien.id());
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
