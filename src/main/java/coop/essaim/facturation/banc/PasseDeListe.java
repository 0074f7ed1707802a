package coop.essaim.facturation.banc;

import coop.essaim.commun.exploitation.banc.Chauffe;
import coop.essaim.commun.exploitation.banc.ClientDuBanc;
import coop.essaim.facturation.banc.Foule.Passee;
import coop.essaim.facturation.banc.Mesure.Travail;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Lire la liste : seul, à vingt sans pause, puis à vingt qui demandent ensemble cent, puis quatre cents pages par
/// seconde.
///
/// Vingt lecteurs sans pause attendent vingt pages chacun : un p95 de 20 ms y veut mille pages par seconde, et non les
/// quatre cents visées. À cent par seconde, chacun ouvre cinq pages par seconde, bien plus que personne ne lit. À une
/// cadence, l'attente se compte de l'instant où la page devait partir : un serveur qui prend du retard le paie.
final class PasseDeListe {

    static final int LECTEURS = 20;
    static final String LISTE = "liste de 50 filtrée, vingt lecteurs sans pause : p50";

    private static final int TOURS_DE_CHAUFFE = 60;
    private static final int PAGES = 60;
    private static final int PAGES_CADENCEES = 200;
    private static final int PAR_SECONDE = 400;
    private static final List<Integer> CADENCES = List.of(100, PAR_SECONDE);

    /// Ce que l'équipe filtre : une activité, un état, un mois, quelques lettres d'un client.
    private static final List<String> FILTRES =
            List.of("", "?etat=a-payer", "?etat=payees", "?q=Client+12", "?q=12345");

    private final JeuDeVentes jeu;
    private final List<ClientDuBanc> clients;
    private final int facteur;
    private final Consumer<Mesure> note;
    private final Processeur processeur;

    PasseDeListe(
            JeuDeVentes jeu, List<ClientDuBanc> clients, int facteur, Consumer<Mesure> note, Processeur processeur) {
        this.jeu = jeu;
        this.clients = clients;
        this.facteur = facteur;
        this.note = note;
        this.processeur = processeur;
    }

    void passer() {
        Chauffe.jusquAuPlateau(
                () -> Math.round(
                        processeur.chiffrer(true, this::sansPause).travail().ensembleMs() * 1000),
                TOURS_DE_CHAUFFE);
        var seul = processeur.chiffrer(true, () -> Foule.reunir(1, _ -> suite(0, 200)));
        noter("liste de 50 filtrée, un lecteur : p50", centile(seul, 0.5), 8, seul.travail());
        var vingt = processeur.chiffrer(true, this::sansPause);
        noter(LISTE, centile(vingt, 0.5), 0, vingt.travail());
        noter("liste de 50 filtrée, vingt lecteurs sans pause : p95", centile(vingt, 0.95), 20, Travail.TU);
        note.accept(
                Mesure.debit(facteur, "pages de la liste", vingt.passee().parSeconde(), PAR_SECONDE, vingt.travail()));
        for (int parSeconde : CADENCES) {
            var cadence = processeur.chiffrer(true, () -> aLaCadence(parSeconde));
            var quoi = "liste, vingt lecteurs, " + parSeconde + " pages par seconde : ";
            noter(quoi + "p50", centile(cadence, 0.5), 0, cadence.travail());
            noter(quoi + "p95", centile(cadence, 0.95), 20, Travail.TU);
        }
    }

    private void noter(String quoi, double millisecondes, double cible, Travail travail) {
        note.accept(Mesure.duree(facteur, quoi, millisecondes, cible, travail));
    }

    private static double centile(Processeur.Chiffree passe, double part) {
        return Mesure.centile(passe.passee().actes(), part);
    }

    private Passee sansPause() {
        return Foule.reunir(LECTEURS, rang -> suite(rang, PAGES));
    }

    private long[] suite(int lecteur, int nombre) {
        return IntStream.range(lecteur, lecteur + nombre)
                .mapToLong(rang -> {
                    long debut = System.nanoTime();
                    lire(lecteur, rang);
                    return System.nanoTime() - debut;
                })
                .toArray();
    }

    /// Chacun demande à son heure, décalée de celle des autres, et rattrape son retard sans l'oublier.
    private Passee aLaCadence(int parSeconde) {
        long periode = 1_000_000_000L * LECTEURS / parSeconde;
        long depart = System.nanoTime() + periode;
        return Foule.reunir(
                LECTEURS,
                lecteur -> IntStream.range(0, PAGES_CADENCEES)
                        .mapToLong(rang -> {
                            long heure = depart + periode * lecteur / LECTEURS + rang * periode;
                            for (long reste = heure - System.nanoTime(); reste > 0; reste = heure - System.nanoTime())
                                LockSupport.parkNanos(reste);
                            lire(lecteur, lecteur + rang);
                            return System.nanoTime() - heure;
                        })
                        .toArray());
    }

    private void lire(int lecteur, int rang) {
        var filtre =
                rang % 6 == 5 ? "?activite=" + jeu.vendeur(rang * 37).activite().id() : FILTRES.get(rang % 6);
        var reponse = clients.get(lecteur).lire("/factures" + filtre);
        if (reponse.code() != 200) throw new IllegalStateException("La liste répond " + reponse.code() + ".");
    }
}
