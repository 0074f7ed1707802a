package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.cloture.Cloture;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.demonstration.grandeur.AnneeDAvant.Acte;
import coop.essaim.demonstration.grandeur.AnneeDAvant.Activite;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Les années closes derrière la coopérative, pour les bancs : neuf, chacune de la taille réelle au facteur 10, onze
/// fois plus grande au facteur 100.
///
/// Elles entrent par les services du grand livre, en masse, comme une reprise : validées, chaînées, lettrées, closes.
@Component
class Histoire {

    private static final int ANNEES = 9;
    private static final int CLIENTS = 3;

    /// Environ vingt-cinq mille lignes à la fois.
    private static final int LOT = 8_000;

    private static final long GRAINE = 1_917L;

    private final Exercices exercices;
    private final Auxiliaires auxiliaires;
    private final Ecritures ecritures;
    private final Lettrages lettrages;
    private final Clotures clotures;
    private final TransactionTemplate transaction;

    Histoire(
            Exercices exercices,
            Auxiliaires auxiliaires,
            Ecritures ecritures,
            Lettrages lettrages,
            Clotures clotures,
            TransactionTemplate transaction) {
        this.exercices = exercices;
        this.auxiliaires = auxiliaires;
        this.ecritures = ecritures;
        this.lettrages = lettrages;
        this.clotures = clotures;
        this.transaction = transaction;
    }

    void ouvrir(int annee) {
        exercices.ouvrir(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
    }

    /// Le premier jour de la plus ancienne, quand l'année pleine est celle-ci.
    static LocalDate debut(int annee) {
        return LocalDate.of(annee - ANNEES, 1, 1);
    }

    /// @param annee l'année pleine, que toutes précèdent
    /// @param facteur 10 ou 100 : combien d'années de taille réelle, celle-là comprise
    void raconter(List<Etabli> etablis, int annee, int facteur, Consumer<String> progression) {
        var activites = anciennes(etablis, (facteur - 1) / ANNEES);
        var aPayer = Montant.ZERO;
        for (int passee = annee - ANNEES; passee < annee; passee++) {
            var actes = passee == annee - ANNEES ? new ArrayList<Acte>() : affectation(passee, activites);
            actes.addAll(AnneeDAvant.solder(passee, aPayer));
            var vecus = AnneeDAvant.de(passee, activites, new Random(GRAINE + passee));
            aPayer = AnneeDAvant.resteDe(vecus);
            actes.addAll(vecus);
            progression.accept(actes.size() + " écritures de " + passee + ", puis sa clôture…");
            ouvrir(passee);
            var aLettrer = passer(actes);
            transaction.executeWithoutResult(_ -> lettrages.reprendre(aLettrer, AnneeDAvant.AUTEUR));
            clore(LocalDate.of(passee, 12, 31));
        }
        passer(affectation(annee, activites));
        passer(AnneeDAvant.solder(annee, aPayer));
    }

    private static List<Acte> affectation(int annee, List<Activite> activites) {
        return new ArrayList<>(AnneeDAvant.affecter(annee, activites));
    }

    /// Celles qui étaient là avant l'année pleine, avec les clients qu'elles avaient alors.
    private List<Activite> anciennes(List<Etabli> etablis, int fois) {
        var chiffres = Ventes.parActivite(Effectifs.TOTAL);
        var nombres = Ventes.nombres(chiffres);
        var activites = new ArrayList<Activite>();
        for (var etabli : etablis) {
            int rang = etabli.presence().rang();
            if (rang >= Effectifs.AU_DEBUT) continue;
            var clients = new ArrayList<String>();
            for (int n = 1; n <= CLIENTS; n++) clients.add("R" + (rang + 1) * 10 + n);
            transaction.executeWithoutResult(
                    _ -> clients.forEach(code -> auxiliaires.creer(code, "Client repris " + code)));
            activites.add(new Activite(
                    etabli.activite().section(), chiffres.get(rang), nombres.get(rang) * fois, List.copyOf(clients)));
        }
        return activites;
    }

    /// @return les lignes payées, à lettrer une fois l'année entière
    private List<Lettrages.Reprise> passer(List<Acte> actes) {
        var aLettrer = new ArrayList<Lettrages.Reprise>();
        for (int debut = 0; debut < actes.size(); debut += LOT) {
            var lot = actes.subList(debut, Math.min(debut + LOT, actes.size()));
            transaction.executeWithoutResult(_ -> passer(lot, aLettrer));
        }
        return aLettrer;
    }

    private void passer(List<Acte> lot, List<Lettrages.Reprise> aLettrer) {
        var reponses = ecritures.passerEnLot(lot.stream().map(Acte::passage).toList(), true);
        for (int i = 0; i < lot.size(); i++) {
            var id = reponses.get(i).exigee().valeur();
            var acte = lot.get(i);
            if (acte.rang() > 0) aLettrer.add(new Lettrages.Reprise(new LigneId(id, acte.rang()), acte.code(), null));
        }
    }

    private void clore(LocalDate fin) {
        var cloture = clotures.cloreExercice(fin, AnneeDAvant.AUTEUR);
        if (!(cloture instanceof Cloture.Faite)) throw new IllegalStateException("Clôture du " + fin + " : " + cloture);
    }
}
