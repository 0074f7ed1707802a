package coop.essaim.demonstration;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Banc;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// `./essaim banc gestion` : les pages de gestion de la coopérative de démonstration, demandées par de vrais
/// navigateurs HTTP à un vrai serveur, sur un dossier jeté ensuite.
@Component
class BancDeGestion implements Banc {

    private static final int LECTEURS = 20;
    private static final int CHAUFFE = 600;
    private static final int SEUL = 400;
    private static final int CHACUN = 60;
    private static final int ENSEMBLE = 150;

    /// @param activiteMs une page d'activité, un seul lecteur
    /// @param vingtMs la même, vingt lecteurs à la fois ; `erreurs` compte leurs réponses autres que 200
    /// @param ensembleMs la vue de toutes les activités
    /// @param chargementSecondes ce qu'a demandé la démonstration avant de répondre
    record Mesures(
            int facteur,
            int activites,
            double chargementSecondes,
            Centile activiteMs,
            Centile vingtMs,
            int erreurs,
            Centile ensembleMs) {

        boolean tiennent() {
            return activiteMs.p50() < 8 && vingtMs.p95() < 40 && erreurs == 0 && ensembleMs.p95() < 60;
        }

        String phrase() {
            return String.format(
                    Locale.FRANCE,
                    "Facteur %d, %d activités, prêt en %.0f s. Une activité : p50 %.1f ms, p95 %.1f ms ; à %d lecteurs :"
                            + " p50 %.1f ms, p95 %.1f ms, %d erreur(s) ; l'ensemble : p50 %.1f ms, p95 %.1f ms.",
                    facteur,
                    activites,
                    chargementSecondes,
                    activiteMs.p50(),
                    activiteMs.p95(),
                    LECTEURS,
                    vingtMs.p50(),
                    vingtMs.p95(),
                    erreurs,
                    ensembleMs.p50(),
                    ensembleMs.p95());
        }
    }

    /// La moitié des demandes vont plus vite que `p50`, et dix-neuf sur vingt que `p95`, en millisecondes.
    record Centile(double p50, double p95) {

        static Centile de(List<Long> nanosecondes) {
            var tries = nanosecondes.stream().sorted().toList();
            return new Centile(rang(tries, 0.50), rang(tries, 0.95));
        }

        private static double rang(List<Long> tries, double part) {
            if (tries.isEmpty()) return Double.NaN;
            return tries.get(Math.min(tries.size() - 1, (int) (tries.size() * part))) / 1e6;
        }
    }

    record Resultat(List<Mesures> mesures, boolean tient) {}

    @Override
    public String sujet() {
        return "gestion";
    }

    @Override
    public String resume() {
        return "le tableau d'une activité, seul puis à vingt lecteurs, et la vue de toutes, sur la démonstration";
    }

    @Override
    public String usage() {
        return "[--facteur 1|10|100] [--donnees DIR]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("facteur");
    }

    @Override
    public int mesurer(Arguments arguments, Sortie sortie) {
        var facteur = arguments.option("facteur").orElse("1");
        if (!Set.of("1", "10", "100").contains(facteur)) throw new MauvaisUsage("Le facteur est 1, 10 ou 100.");
        var garde = arguments.option("donnees").map(Path::of).orElse(null);
        var passes = new ArrayList<Mesures>();
        try {
            if (garde == null && !facteur.equals("1")) passes.add(passer(1, null));
            passes.add(passer(Integer.parseInt(facteur), garde));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sortie.refus("La mesure a été interrompue.");
            return Commande.REFUSE;
        }
        passes.forEach(mesures -> sortie.phrase(mesures.phrase()));
        // Un index mène à la section : cent fois plus de lignes ne doublent pas la page.
        boolean tient = passes.stream().allMatch(Mesures::tiennent)
                && passes.getLast().activiteMs().p50()
                        <= 2 * passes.getFirst().activiteMs().p50();
        sortie.resultat(new Resultat(passes, tient));
        if (!tient)
            sortie.refus(
                    "En deçà de ce qui est visé : une activité p50 < 8 ms, p95 < 40 ms à vingt lecteurs sans erreur, "
                            + "moins du double au plus grand facteur ; l'ensemble p95 < 60 ms.");
        return tient ? Commande.FAIT : Commande.REFUSE;
    }

    private static Mesures passer(int facteur, @Nullable Path garde) throws IOException, InterruptedException {
        var dossier = garde == null ? Files.createTempDirectory("essaim-banc-") : garde;
        try (var serveur = ServeurDuBanc.demarrer(dossier, facteur)) {
            var maud = serveur.lecteur();
            var pages = maud.activites();
            chauffer(maud, pages);
            var seul = IntStream.range(0, SEUL)
                    .mapToObj(rang -> maud.lire(page(pages, rang)).nanosecondes())
                    .toList();
            var vingt = ensemble(serveur, pages);
            var vue = IntStream.range(0, ENSEMBLE)
                    .mapToObj(_ -> maud.lire("/gestion").nanosecondes())
                    .toList();
            return new Mesures(
                    facteur,
                    pages.size(),
                    serveur.attente().toMillis() / 1e3,
                    Centile.de(seul),
                    Centile.de(
                            vingt.stream().map(LecteurDuBanc.Lue::nanosecondes).toList()),
                    (int) vingt.stream().filter(lue -> lue.code() != 200).count(),
                    Centile.de(vue));
        } finally {
            if (garde == null) FileSystemUtils.deleteRecursively(dossier);
        }
    }

    /// Un pas premier avec leur nombre : les activités défilent toutes, sans que deux voisines se suivent.
    private static String page(List<String> pages, int rang) {
        return pages.get(rang * 37 % pages.size());
    }

    private static void chauffer(LecteurDuBanc lecteur, List<String> pages) {
        for (int rang = 0; rang < CHAUFFE; rang++) {
            lecteur.lire(page(pages, rang));
            if (rang % 6 == 0) lecteur.lire("/gestion");
        }
    }

    private static List<LecteurDuBanc.Lue> ensemble(ServeurDuBanc serveur, List<String> pages)
            throws InterruptedException {
        var lecteurs = new ArrayList<LecteurDuBanc>();
        for (int n = 0; n < LECTEURS; n++) lecteurs.add(serveur.lecteur());
        try (var fils = Executors.newFixedThreadPool(LECTEURS)) {
            var lues = new ArrayList<LecteurDuBanc.Lue>();
            var travaux = IntStream.range(0, LECTEURS)
                    .mapToObj(qui -> fils.submit(() -> IntStream.range(0, CHACUN)
                            .mapToObj(rang -> lecteurs.get(qui).lire(page(pages, qui * 7 + rang)))
                            .toList()))
                    .toList();
            for (var travail : travaux) lues.addAll(travail.get());
            return lues;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un lecteur du banc n'a pas fini.", e);
        }
    }
}
