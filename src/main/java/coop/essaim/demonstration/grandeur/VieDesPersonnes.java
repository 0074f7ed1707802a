package coop.essaim.demonstration.grandeur;

import coop.essaim.demonstration.grandeur.Cheminement.Depart;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Les étapes et l'état civil de chacun, puis les mouvements de l'année en cours : sans eux, son tableau n'aurait
/// rien à montrer.
@Component
class VieDesPersonnes {

    /// La troupe et les premiers arrivés restent : les autres chapitres comptent sur eux.
    private static final int PREMIER_SORTANT = 40;

    private static final List<Integer> MOIS_DES_SORTIES = List.of(1, 3, 4, 6, 9, 10);
    private static final int EN_RUPTURE_DEPUIS = 9;

    /// Le mois d'entrée, puis qui entre.
    private static final List<Map.Entry<Integer, String>> ENTREES = List.of(
            Map.entry(1, "Nina Bellec"),
            Map.entry(2, "Corentin Aubertin"),
            Map.entry(3, "Samira Kerbrat"),
            Map.entry(4, "Malo Thébaud"),
            Map.entry(6, "Inès Rozec"),
            Map.entry(8, "Ousmane Paugam"),
            Map.entry(9, "Violette Minguet"),
            Map.entry(10, "Hakim Rannou"),
            Map.entry(11, "Perrine Orhant"));

    private final Cheminement cheminement;
    private final Peuplement peuplement;
    private final EtatsCivils etatsCivils;
    private final ChargementsSql sql;

    VieDesPersonnes(Cheminement cheminement, Peuplement peuplement, EtatsCivils etatsCivils, ChargementsSql sql) {
        this.cheminement = cheminement;
        this.peuplement = peuplement;
        this.etatsCivils = etatsCivils;
        this.sql = sql;
    }

    void suivre(Etabli etabli, LocalDate aujourdHui) {
        cheminement.suivre(etabli.personne(), etabli.presence(), aujourdHui);
        etatsCivils.dire(etabli);
    }

    /// Qui entre cette année, avec son activité.
    List<Etabli> entrer(LocalDate aujourdHui) {
        int annee = aujourdHui.getYear();
        var entrants = new ArrayList<Etabli>();
        for (int rang = 0; rang < ENTREES.size(); rang++) {
            var entree = LocalDate.of(annee, ENTREES.get(rang).getKey(), 2 + rang);
            if (entree.isAfter(aujourdHui)) continue;
            var personne = cheminement.entrerCetteAnnee(ENTREES.get(rang).getValue(), rang, entree, aujourdHui);
            etatsCivils.dire(personne, "FR", "Nantes");
            entrants.add(peuplement.etablir(personne, ENTREES.get(rang).getValue(), Effectifs.TOTAL + rang, entree));
        }
        return entrants;
    }

    /// @param restants qui est là depuis l'an passé, ses factures de l'année déjà faites
    void vivre(List<Etabli> restants, LocalDate aujourdHui) {
        cheminement.laisserDuTravail(aujourdHui);
        int annee = aujourdHui.getYear();
        var factures = sql.dernieresFactures();
        var sortants = new ArrayList<>(restants.stream()
                .filter(e ->
                        e.presence().rang() >= PREMIER_SORTANT && e.presence().rang() < Effectifs.AU_DEBUT)
                .toList());
        var departs = new ArrayList<Depart>();
        for (int mois : MOIS_DES_SORTIES) {
            var fin = YearMonth.of(annee, mois).atEndOfMonth();
            if (fin.isAfter(aujourdHui)) continue;
            var sortant = sortants.stream().filter(e -> apres(e, factures, fin)).findFirst();
            if (sortant.isEmpty()) continue;
            sortants.remove(sortant.get());
            var presence = sortant.get().presence();
            departs.add(new Depart(sortant.get().personne(), presence.rang(), fin));
        }
        cheminement.partirCetteAnnee(departs, aujourdHui);
        if (!sortants.isEmpty())
            cheminement.rompre(sortants.getLast().personne(), aujourdHui.minusDays(EN_RUPTURE_DEPUIS));
    }

    /// Vrai quand sa dernière facture est passée ce jour-là : on ne facture plus après son départ.
    private static boolean apres(Etabli etabli, Map<UUID, LocalDate> factures, LocalDate fin) {
        var derniere = factures.get(etabli.activite().id().valeur());
        return derniere == null || !derniere.isAfter(fin);
    }
}
