package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.Rapports;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.Tresorerie.Dette;
import coop.essaim.paie.TresorerieDisponible;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Compose le tableau de gestion d'une activité, du grand livre, à l'instant où on le demande.
@Service
public class Tableaux implements TresorerieDisponible {

    private final TableauxSql sql;
    private final Rapports rapports;

    Tableaux(TableauxSql sql, Rapports rapports) {
        this.sql = sql;
        this.rapports = rapports;
    }

    /// Tout est lu dans une transaction : une facture validée entre deux lectures ne déséquilibre pas la page.
    @Transactional(readOnly = true)
    public Tableau de(Activite activite, LocalDate au) {
        var cadrage = cadrer(au);
        var debut = cadrage.debutExercice();
        var veille = debut.minusDays(1);
        var ilYAUnAn = au.minusYears(1);
        var precedent = cadrer(veille);
        var annee = new Annee(debut, au, sql.mouvements(activite.section(), cadrage, au));
        var precedente =
                new Annee(debut.minusYears(1), ilYAUnAn, sql.mouvements(activite.section(), precedent, ilYAUnAn));
        var section = activite.section();
        return new Tableau(
                activite,
                annee,
                precedente,
                new Tableau.Encaisse(
                        sql.encaisse(section, au.withDayOfMonth(1), au),
                        sql.encaisse(section, debut, au),
                        sql.encaisse(section, debut.minusYears(1), ilYAUnAn)),
                sql.devisSignes(activite.id(), au),
                sql.objectif(activite.id(), debut).orElse(null));
    }

    /// Ce dont l'activité dispose ce jour-là : sa trésorerie, moins tout ce qu'elle doit déjà.
    @Transactional(readOnly = true)
    @Override
    public Tresorerie tresorerie(Activite activite, LocalDate jour) {
        var annee = new Annee(jour, jour, sql.mouvements(activite.section(), cadrer(jour), jour));
        return new Tresorerie(
                jour,
                annee.tresorerie(),
                Annee.dus().stream()
                        .map(poste -> new Dette(poste.libelle(), annee.du(poste)))
                        .filter(dette -> dette.montant().centimes() != 0)
                        .toList());
    }

    /// Les postes qui, ce jour-là, se retirent de la trésorerie.
    @Transactional(readOnly = true)
    public List<Poste> dus(Activite activite, LocalDate jour) {
        var annee = new Annee(jour, jour, sql.mouvements(activite.section(), cadrer(jour), jour));
        return Annee.dus().stream()
                .filter(poste -> annee.du(poste).estPositif())
                .toList();
    }

    private Cadrage cadrer(LocalDate au) {
        return rapports.cadrer(au, au, null, true);
    }
}
