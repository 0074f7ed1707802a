package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.demonstration.grandeur.Peuplement.Vedette;
import coop.essaim.demonstration.grandeur.Ventes.Vente;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Charge deux années de la coopérative de démonstration : la précédente, pleine et calée sur le rapport de 2017, et
/// celle en cours, jusqu'à aujourd'hui.
///
/// Toujours la même pour un même jour, et sans effet la seconde fois. Coupée en route, elle est à refaire de zéro.
@Service
public class Grandeur {

    private static final long GRAINE = 20_170L;

    private final Peuplement peuplement;
    private final Exploitation exploitation;
    private final VieDesPersonnes vie;
    private final Histoire histoire;
    private final ChargementsSql sql;
    private final Clock horloge;

    Grandeur(
            Peuplement peuplement,
            Exploitation exploitation,
            VieDesPersonnes vie,
            Histoire histoire,
            ChargementsSql sql,
            Clock horloge) {
        this.peuplement = peuplement;
        this.exploitation = exploitation;
        this.vie = vie;
        this.histoire = histoire;
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Une personne de la troupe, à la tête d'une activité.
    public record EnVedette(String prenom, String nom, String courriel) {}

    public boolean estChargee() {
        return sql.estFait();
    }

    /// @param progression reçoit une phrase à chaque étape, et l'avancement en pour cent
    public void charger(List<EnVedette> troupe, int facteur, Consumer<String> progression) {
        if (sql.estFait()) return;
        var aujourdHui = LocalDate.now(horloge);
        int annee = aujourdHui.getYear() - 1;
        var debut = LocalDate.of(annee, 1, 1);
        histoire.ouvrir(annee);
        histoire.ouvrir(annee + 1);
        peuplement.decider(LocalDate.of(annee - 5, 1, 1));

        progression.accept("Les personnes et leurs activités…");
        var etablis = etablir(troupe, annee, facteur > 1 ? Histoire.debut(annee) : null);
        if (facteur > 1) histoire.raconter(etablis, annee, facteur, progression);
        exploitation.ouvrir(debut, facteur > 1 ? List.of() : etablis);
        vivre(etablis, annee, debut.plusYears(1).minusDays(1), progression);
        var presents = new ArrayList<>(restants(etablis));
        presents.addAll(vie.entrer(aujourdHui));
        vivre(presents, annee + 1, aujourdHui, progression);
        progression.accept("Les déclarations de TVA…");
        exploitation.declarer(debut, aujourdHui);
        progression.accept("Les départs, et le travail du jour…");
        exploitation.laisserDuTravail(restants(etablis));
        vie.vivre(restants(etablis), aujourdHui);
        etablis.forEach(etabli -> peuplement.fermer(etabli, aujourdHui));
        progression.accept("Le lettrage, la clôture de " + annee + " et des mois finis…");
        exploitation.arreter(annee, aujourdHui, etablis);
        sql.noter(facteur, horloge.instant());
    }

    /// @param reprise premier jour des années d'avant, où vivaient déjà les activités des anciens ; `null` sans elles
    private List<Etabli> etablir(List<EnVedette> troupe, int annee, @Nullable LocalDate reprise) {
        var hasard = new Random(GRAINE);
        var etablis = new ArrayList<Etabli>();
        for (var presence : Effectifs.de(annee)) {
            var etabli = peuplement.etablir(
                    presence,
                    vedette(troupe, presence.rang()),
                    LocalDate.of(annee, 1, 1),
                    reprise != null && presence.rang() < Effectifs.AU_DEBUT ? reprise : presence.entree(),
                    hasard);
            etablis.add(etabli);
        }
        // Le registre du personnel se lit dans l'ordre des embauches.
        etablis.stream()
                .sorted(Comparator.comparing(e -> e.presence().entree()))
                .forEach(etabli -> vie.suivre(etabli, LocalDate.now(horloge)));
        return etablis;
    }

    /// Camille mène la couture depuis longtemps ; Idriss, arrivé en dernier, est encore en CAPE.
    private static @Nullable Vedette vedette(List<EnVedette> troupe, int rang) {
        int place = rang == Effectifs.AU_DEBUT + 18 ? 1 : rang == 1 ? -1 : rang;
        if (place < 0 || place >= troupe.size()) return null;
        var personne = troupe.get(place);
        return new Vedette(rang, personne.prenom(), personne.nom(), personne.courriel(), place);
    }

    private static List<Etabli> restants(List<Etabli> etablis) {
        return etablis.stream().filter(e -> e.presence().sortie() == null).toList();
    }

    private void vivre(List<Etabli> etablis, int annee, LocalDate fin, Consumer<String> progression) {
        var ventes = Ventes.de(
                etablis.stream().map(Etabli::presence).toList(), annee, fin, new Random(GRAINE + annee * 100L));
        progression.accept(ventes.size() + " factures de " + annee + ", et leurs règlements…");
        exploitation.facturer(etablis, ventes, LocalDate.now(horloge), progression);
        progression.accept("Les dépenses de " + annee + "…");
        for (int mois = 1; mois <= 12; mois++) {
            var dernier = YearMonth.of(annee, mois).atEndOfMonth();
            if (!dernier.isAfter(fin)) exploitation.depenser(etablis, ventes, dernier, LocalDate.now(horloge));
        }
    }

    /// Pour un essai : ce que chaque année doit totaliser.
    static Montant total(List<Vente> ventes) {
        return Montant.somme(ventes.stream().map(Vente::ht));
    }
}
