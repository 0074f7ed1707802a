package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.Tresorerie.Dette;
import coop.essaim.paie.TresorerieDisponible;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Compose le tableau de gestion d'une activité, du grand livre, à l'instant où on le demande.
@Service
public class Tableaux implements TresorerieDisponible {

    private final TableauxSql sql;

    /// Un numéro de compte ne change jamais (la base le refuse) : seul un compte neuf fait relire le plan.
    private volatile Map<Integer, Poste> postes = Map.of();

    Tableaux(TableauxSql sql) {
        this.sql = sql;
    }

    /// Le grand livre est lu d'un seul ordre, donc à un seul instant : une facture validée entre deux lectures ne
    /// déséquilibre pas la page. L'activité vient avec lui.
    ///
    /// @return rien si l'activité n'existe pas
    public Optional<Tableau> trouver(ActiviteId activite, LocalDate au) {
        return sql.lire(activite, au).map(livre -> tableau(livre, au));
    }

    public Tableau de(Activite activite, LocalDate au) {
        return tableau(livre(activite, au), au);
    }

    private Tableau tableau(Livre livre, LocalDate au) {
        var postes = postes(livre);
        var ilYAUnAn = au.minusYears(1);
        var activite = livre.cadre().activite();
        return new Tableau(
                activite,
                livre.annee(au, postes),
                livre.precedente(ilYAUnAn, postes),
                livre.encaisse(au, ilYAUnAn),
                livre.cadre().aDesDevis() ? sql.devisSignes(activite.id(), au) : List.of(),
                livre.cadre().objectif());
    }

    private Livre livre(Activite activite, LocalDate au) {
        return sql.lire(activite.id(), au).orElseThrow();
    }

    /// Ce dont l'activité dispose ce jour-là : sa trésorerie, moins tout ce qu'elle doit déjà.
    @Override
    public Tresorerie tresorerie(Activite activite, LocalDate jour) {
        var livre = livre(activite, jour);
        var annee = livre.annee(jour, postes(livre));
        return new Tresorerie(
                jour,
                annee.tresorerie(),
                Annee.dus().stream()
                        .map(poste -> new Dette(poste.libelle(), annee.du(poste)))
                        .filter(dette -> dette.montant().centimes() != 0)
                        .toList());
    }

    /// Les postes qui, ce jour-là, se retirent de la trésorerie.
    public List<Poste> dus(Activite activite, LocalDate jour) {
        var livre = livre(activite, jour);
        var annee = livre.annee(jour, postes(livre));
        return Annee.dus().stream()
                .filter(poste -> annee.du(poste).estPositif())
                .toList();
    }

    private Map<Integer, Poste> postes(Livre livre) {
        var connus = postes;
        for (var ligne : livre.lignes()) {
            if (!connus.containsKey(ligne.compte())) {
                connus = sql.postes();
                postes = connus;
                break;
            }
        }
        return connus;
    }
}
