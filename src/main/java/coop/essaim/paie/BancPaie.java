package coop.essaim.paie;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siret;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Banc;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.TauxDePas;
import coop.essaim.paie.calcul.Territoire;
import coop.essaim.paie.papier.BulletinImprime;
import coop.essaim.paie.papier.Bulletins;
import coop.essaim.paie.papier.Dossier;
import coop.essaim.paie.papier.Dossier.ElementDuBrut;
import coop.essaim.paie.papier.Modele;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// `./essaim banc paie` : le débit du moteur sur un cœur, et le temps d'imprimer cent bulletins sur deux.
@Component
class BancPaie implements Banc {

    private static final long BULLETINS_VISES = 300_000;
    private static final long RECHERCHES_VISEES = 20_000;
    private static final long MILLISECONDES_VISEES = 15_000;
    private static final int PAPIERS = 100;
    private static final int COEURS = 2;

    private final MoteurDePaie moteur;
    private final Bulletins bulletins;

    BancPaie(MoteurDePaie moteur, Bulletins bulletins) {
        this.moteur = moteur;
        this.bulletins = bulletins;
    }

    /// @param travailMillisecondes le temps de processeur des cent PDF : lui ne dépend pas des voisins
    record Mesures(
            long bulletinsParSeconde,
            long octetsParBulletin,
            long recherchesParSeconde,
            long centPdfMillisecondes,
            long travailMillisecondes) {

        boolean tiennent() {
            return bulletinsParSeconde >= BULLETINS_VISES
                    && recherchesParSeconde >= RECHERCHES_VISEES
                    && centPdfMillisecondes < MILLISECONDES_VISEES;
        }
    }

    @Override
    public String sujet() {
        return "paie";
    }

    @Override
    public String resume() {
        return "bulletins et recherches de brut par seconde et par cœur, cent bulletins en PDF";
    }

    @Override
    public String usage() {
        return "[--secondes N]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("secondes");
    }

    @Override
    public int mesurer(Arguments arguments, Sortie sortie) {
        var debit = new DebitDuMoteur(moteur).mesurer(duree(arguments));
        sortie.phrase(debit.phrase());
        var travail = new AtomicLong();
        long papiers = imprimer(travail);
        var mesures = new Mesures(
                debit.bulletinsParSeconde(),
                debit.octets(),
                debit.recherchesParSeconde(),
                papiers,
                travail.get() / 1_000_000);
        sortie.phrase(String.format(
                Locale.FRANCE,
                "%d bulletins en PDF en %.1f s sur deux cœurs, pour %.1f s de processeur.",
                PAPIERS,
                papiers / 1e3,
                travail.get() / 1e9));
        sortie.resultat(mesures);
        if (mesures.tiennent()) return Commande.FAIT;
        sortie.refus(String.format(
                Locale.FRANCE,
                "En deçà de ce qui est visé : %,d bulletins et %,d recherches par seconde, cent PDF en moins de %.0f s.",
                BULLETINS_VISES,
                RECHERCHES_VISEES,
                MILLISECONDES_VISEES / 1e3));
        return Commande.REFUSE;
    }

    private static Duration duree(Arguments arguments) {
        var texte = arguments.option("secondes").orElse("5");
        if (!texte.matches("[1-9][0-9]?"))
            throw new MauvaisUsage("L'option --secondes attend un nombre de secondes, de 1 à 99.");
        return Duration.ofSeconds(Integer.parseInt(texte));
    }

    /// Les deux premiers chauffent la machine et lisent les polices : le centième ne coûte pas comme eux.
    private long imprimer(AtomicLong travail) {
        bulletins.imprimer(bulletin(0), "");
        bulletins.imprimer(bulletin(1), "");
        long debut = System.nanoTime();
        try (var ouvriers = Executors.newFixedThreadPool(COEURS)) {
            var papiers = IntStream.range(0, PAPIERS)
                    .mapToObj(rang -> ouvriers.submit(() -> imprimer(rang, travail)))
                    .toList();
            for (var papier : papiers)
                if (papier.get() == 0) throw new IllegalStateException("Un bulletin imprimé est vide.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Le banc a été interrompu.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un bulletin ne s'imprime pas.", e);
        }
        return (System.nanoTime() - debut) / 1_000_000;
    }

    private int imprimer(int rang, AtomicLong travail) {
        long avant = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int octets = bulletins.imprimer(bulletin(rang), "").length;
        travail.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - avant);
        return octets;
    }

    private BulletinImprime bulletin(int rang) {
        long brut = 900_00 + 41_17L * rang;
        var sante = new Couverture(new Couverture.Sante.Adhesion("base", 40_00, 500_000), 0, 0);
        var elements = new Elements(brut, sante, TauxDePas.NEUTRE, Presence.COMPLETE, Complements.AUCUN);
        var employeur = new Etablissement(60, 12_000, 20_000, 0, Territoire.METROPOLE);
        var mois = YearMonth.of(2026, 11);
        if (!(moteur.calculer(new MoisDePaie(mois, employeur, new Contrat.Cesa(false), elements, Cumuls.VIDES))
                instanceof Bulletin calcul)) throw new IllegalStateException("Le banc n'imprime que des cas couverts.");
        return BulletinImprime.de(
                calcul, dossier(rang, mois, new Montant(brut)), Modele.DE_2027, TauxDePas.NEUTRE, false);
    }

    private static Dossier dossier(int rang, YearMonth mois, Montant brut) {
        var adresse = AdressePostale.enFrance("12 rue des Olivettes", "44000", "Nantes");
        return new Dossier(
                new Dossier.Employeur("Coopérative du banc", adresse, new Siret("12345678200010"), "70.22Z", null),
                new Dossier.Salarie("Personne numéro " + rang, adresse),
                new Dossier.Emploi("Couturière", null, "CESA", LocalDate.of(2024, 3, 1), "part fixe et part variable"),
                new Dossier.Versement(
                        Periode.mois(mois), mois.atEndOfMonth(), List.of(ElementDuBrut.somme("Part fixe", brut))),
                List.of());
    }
}
