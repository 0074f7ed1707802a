package coop.essaim.comptabilite.accueil;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce que la comptabilité rappelle sur l'accueil : brouillard à valider, mois et exercice à clore, abonnements arrêtés.
@Component
class TachesDeComptabilite implements SourceDeTaches {

    /// Deux mois après sa fin, un mois encore ouvert retarde ceux qui attendent ses comptes.
    private static final int MOIS_DE_RETARD = 2;

    /// Passé ce temps, un exercice clos a été relu.
    private static final int JOURS_DE_RELECTURE = 60;

    private final AccueilSql sql;
    private final Clock horloge;

    TachesDeComptabilite(AccueilSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var taches = new ArrayList<Tache>();
        if (visiteur.peut(DroitsComptabilite.VALIDER)) {
            int nombre = sql.brouillards().stream()
                    .mapToInt(BrouillardDuJournal::nombre)
                    .sum();
            if (nombre > 0)
                taches.add(new Tache(
                        nombre == 1 ? "écriture à valider" : "écritures à valider",
                        nombre,
                        null,
                        "/comptabilite/ecritures/brouillard",
                        Urgence.NORMALE));
        }
        if (visiteur.peut(DroitsComptabilite.CLORE_MOIS)) ajouterLesClotures(taches);
        if (relit(visiteur)) ajouterLesRelectures(taches);
        if (visiteur.peut(DroitsComptabilite.SAISIR)) {
            int refuses = sql.abonnementsEnAttente();
            if (refuses > 0)
                taches.add(new Tache(
                        refuses == 1
                                ? "abonnement dont l’échéance n’a pas pu entrer"
                                : "abonnements dont l’échéance n’a pas pu entrer",
                        refuses,
                        null,
                        "/comptabilite/ecritures/abonnements",
                        Urgence.EN_RETARD));
        }
        return taches;
    }

    /// L'expert-comptable : il lit tout, emporte le FEC, et ne change rien.
    private static boolean relit(Visiteur visiteur) {
        return visiteur.peut(DroitsComptabilite.EXPORTER_FEC)
                && !visiteur.peut(DroitsComptabilite.SAISIR)
                && !visiteur.peut(DroitsComptabilite.ROUVRIR_MOIS);
    }

    /// Le dernier mois clos, et l'exercice dont le FEC vient d'être arrêté.
    private void ajouterLesRelectures(List<Tache> taches) {
        sql.dernierMoisClos()
                .ifPresent(mois -> taches.add(Tache.aLire(
                        "Relire " + EnFrancais.enFrancais(YearMonth.from(mois.du())) + ", le dernier mois clos",
                        "/comptabilite/rapports/balance?du=" + mois.du() + "&au=" + mois.au(),
                        "comptabilite.mois:" + mois.du() + ":" + mois.closLe())));
        var depuis = LocalDate.now(horloge).minusDays(JOURS_DE_RELECTURE);
        sql.exerciceClosDepuis(depuis)
                .ifPresent(exercice -> taches.add(Tache.aLire(
                        "Relire l’exercice fini le " + EnFrancais.enTableau(exercice.au())
                                + " : il est clos, son FEC est prêt",
                        "/comptabilite/fec?exercice=" + exercice.id(),
                        "comptabilite.exercice:" + exercice.id())));
    }

    private void ajouterLesClotures(List<Tache> taches) {
        var aujourdhui = LocalDate.now(horloge);
        sql.moisAClore(aujourdhui).stream()
                .findFirst()
                .ifPresent(mois -> taches.add(new Tache(
                        "Clore " + EnFrancais.enFrancais(YearMonth.from(mois.du())),
                        0,
                        null,
                        "/comptabilite/clotures/" + mois.du(),
                        mois.au().plusMonths(MOIS_DE_RETARD).isBefore(aujourdhui)
                                ? Urgence.EN_RETARD
                                : Urgence.NORMALE)));
        sql.exerciceAClore(aujourdhui)
                .ifPresent(exercice -> taches.add(new Tache(
                        "Clore l’exercice fini le " + EnFrancais.enTableau(exercice.au()),
                        0,
                        null,
                        "/comptabilite/clotures/" + exercice.du() + "/exercice",
                        Urgence.NORMALE)));
    }
}
