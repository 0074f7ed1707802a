package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Courriel;
import coop.essaim.demonstration.grandeur.Effectifs.Presence;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.sortie.Sorties;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Les étapes de chacun : les effectifs de toute date passée s'y comptent, et les échéances en naissent.
@Component
class Cheminement {

    private static final int LIMITE_D_ASSOCIE_EN_ANNEES = 3;
    private static final int EN_RETARD_DEPUIS = 20;

    /// Les premiers rangs sont ceux de la troupe, dont les contrats se signent à part.
    private static final int TROUPE = 10;

    private static final List<Motif> MOTIFS =
            List.of(Motif.DEMISSION, Motif.EMPLOI, Motif.CREATION_DE_SA_STRUCTURE, Motif.RETRAITE);

    /// Ce que chacun a déjà de sa liste ; deux l'ont entière, et leur CAPE se prépare.
    private static final List<Integer> POINTS_VUS = List.of(0, 0, 2, Integer.MAX_VALUE, 7, Integer.MAX_VALUE);

    /// Reçus ces dernières semaines : en diagnostic, admis, ou en intégration avec leur liste à cocher.
    private static final List<String> EN_CHEMIN = List.of(
            "Erwan Madec", "Naïma Cherif", "Soazig Le Floch", "Baptiste Garnier", "Ivana Petrova", "Loïc Quéméneur");

    private final Parcours parcours;
    private final Echeances echeances;
    private final Personnes personnes;
    private final Sorties sorties;
    private final Portefeuille portefeuille;
    private final TransactionTemplate transaction;

    Cheminement(
            Parcours parcours,
            Echeances echeances,
            Personnes personnes,
            Sorties sorties,
            Portefeuille portefeuille,
            TransactionTemplate transaction) {
        this.parcours = parcours;
        this.echeances = echeances;
        this.personnes = personnes;
        this.sorties = sorties;
        this.portefeuille = portefeuille;
        this.transaction = transaction;
    }

    void suivre(PersonneId personne, Presence presence, LocalDate aujourdHui) {
        transaction.executeWithoutResult(_ -> retracer(personne, presence, aujourdHui));
    }

    private void retracer(PersonneId personne, Presence presence, LocalDate aujourdHui) {
        if (presence.rang() < Effectifs.AU_DEBUT) {
            franchir(personne, Transition.R2, presence.entree(), null);
            adherer(personne, presence, aujourdHui);
        } else entrer(personne, presence, aujourdHui);
        var sortie = presence.sortie();
        if (sortie != null) {
            sortir(personne, sortie, presence.rang());
        }
        faireLesAnciennes(personne, aujourdHui);
    }

    /// Les plus anciens, hors la troupe : vingt et un entrepreneurs associés à la fin de l'année d'avant, comme
    /// en 2017, quatre de plus à l'assemblée de cette année, et trois qui attendent la prochaine.
    private void adherer(PersonneId personne, Presence presence, LocalDate aujourdHui) {
        int rang = presence.rang();
        if (rang <= TROUPE || rang % 4 < 2 || presence.sortie() != null) return;
        boolean doyen = rang % 4 == 3;
        if (doyen || rang < 46) admettre(personne, assemblee(presence.entree().getYear() + 2), aujourdHui);
        else if (rang < 62) admettre(personne, assemblee(aujourdHui.getYear()), aujourdHui);
        else if (rang < 74) franchir(personne, Transition.T12, aujourdHui.minusDays(EN_RETARD_DEPUIS), null);
    }

    private void admettre(PersonneId personne, LocalDate assemblee, LocalDate aujourdHui) {
        if (assemblee.minusMonths(2).isAfter(aujourdHui)) return;
        franchir(personne, Transition.T12, assemblee.minusMonths(2), null);
        if (!assemblee.isAfter(aujourdHui)) franchir(personne, Transition.T13, assemblee, null);
    }

    /// L'assemblée annuelle : le deuxième vendredi de juin.
    private static LocalDate assemblee(int annee) {
        return LocalDate.of(annee, 6, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.FRIDAY));
    }

    private void sortir(PersonneId personne, LocalDate sortie, int rang) {
        var demande = new Sorties.Demande(MOTIFS.get(rang % MOTIFS.size()), sortie.minusDays(45), sortie, null, null);
        verifier(sorties.annoncer(personne, demande, null));
        verifier(sorties.partir(personne, sortie, null));
    }

    private static void verifier(coop.essaim.parcours.sortie.Depart depart) {
        if (!(depart instanceof coop.essaim.parcours.sortie.Depart.Note))
            throw new IllegalStateException("Sortie refusée : " + depart);
    }

    private void entrer(PersonneId personne, Presence presence, LocalDate aujourdHui) {
        var entree = presence.entree();
        franchir(personne, Transition.T2, entree.minusDays(75), null);
        franchir(personne, Transition.T4, entree.minusDays(60), null);
        franchir(personne, Transition.T5, entree.minusDays(30), null);
        franchir(personne, Transition.T6, entree.minusDays(20), null);
        portefeuille.voir(personne, Integer.MAX_VALUE);
        if (!presence.cape()) {
            franchir(personne, Transition.T7_CESA, entree, null);
            franchir(personne, Transition.T10, entree.plusMonths(3), null);
            return;
        }
        franchir(personne, Transition.T7, entree, null);
        // Un an plus tard, une personne sur trois passe en CESA, les autres renouvellent ; Idriss est de celles-ci.
        var unAn = entree.plusMonths(12);
        var suite = presence.rang() % 3 == 1 ? Transition.T9 : Transition.T8;
        if (!unAn.isAfter(aujourdHui)) franchir(personne, suite, unAn, null);
    }

    /// L'équipe est à jour, à trois semaines près.
    private void faireLesAnciennes(PersonneId personne, LocalDate aujourdHui) {
        for (var echeance : echeances.restantes(personne)) {
            if (echeance.dueLe().isBefore(aujourdHui.minusDays(EN_RETARD_DEPUIS)))
                echeances.faire(echeance.id(), echeance.dueLe(), null, null);
        }
    }

    /// Des personnes à mi-chemin : ce qui attend les accompagnateurs.
    void laisserDuTravail(LocalDate aujourdHui) {
        transaction.executeWithoutResult(_ -> accueillir(aujourdHui));
    }

    /// Qui part cette année : sa dernière facture est passée. L'équipe a fait ce que chaque départ demandait il y a
    /// plus de trois semaines ; une rupture conventionnelle est encore en cours.
    void partirCetteAnnee(List<Depart> departs, LocalDate aujourdHui) {
        transaction.executeWithoutResult(_ -> {
            for (var depart : departs) {
                sortir(depart.personne(), depart.le(), depart.rang());
                faireLesAnciennes(depart.personne(), aujourdHui);
            }
        });
    }

    /// @param le son dernier jour
    record Depart(PersonneId personne, int rang, LocalDate le) {}

    void rompre(PersonneId personne, LocalDate signature) {
        var demande = new Sorties.Demande(Motif.RUPTURE_CONVENTIONNELLE, signature, signature.plusDays(50), null, null);
        transaction.executeWithoutResult(_ -> verifier(sorties.annoncer(personne, demande, null)));
    }

    /// Qui entre cette année, en CAPE.
    PersonneId entrerCetteAnnee(String nom, int rang, LocalDate entree, LocalDate aujourdHui) {
        var noms = nom.split(" ", 2);
        var personne = personnes.ouvrir(
                new NouvellePersonne(
                        Noms.civilite(noms[0]),
                        noms[1],
                        noms[0],
                        LocalDate.of(1970 + rang * 3, 1 + rang, 5 + rang),
                        new Courriel("entree" + rang + "@val-rouge.example"),
                        null),
                null);
        portefeuille.confier(personne, rang, entree);
        transaction.executeWithoutResult(_ -> {
            entrer(personne, new Presence(Effectifs.TOTAL + rang, entree, null, true), aujourdHui);
            faireLesAnciennes(personne, aujourdHui);
        });
        return personne;
    }

    private void accueillir(LocalDate aujourdHui) {
        for (int rang = 0; rang < EN_CHEMIN.size(); rang++) {
            var noms = EN_CHEMIN.get(rang).split(" ", 2);
            var personne = personnes.ouvrir(
                    new NouvellePersonne(
                            null,
                            noms[1],
                            noms[0],
                            LocalDate.of(1979 + rang * 3, 1 + rang, 11),
                            new Courriel("encours" + rang + "@val-rouge.example"),
                            null),
                    null);
            portefeuille.confier(personne, rang, aujourdHui.minusDays(45 + rang));
            franchir(personne, Transition.T2, aujourdHui.minusDays(45 + rang), null);
            franchir(personne, Transition.T4, aujourdHui.minusDays(28 + rang), null);
            if (rang < 2) continue;
            franchir(personne, Transition.T5, aujourdHui.minusDays(12 + rang), null);
            portefeuille.voir(personne, POINTS_VUS.get(rang));
            if (rang < 3) continue;
            franchir(personne, Transition.T6, aujourdHui.minusDays(3 + rang), null);
        }
    }

    private void franchir(PersonneId personne, Transition transition, LocalDate effet, @Nullable String motif) {
        // Un dossier entier : contrat signé, liste cochée, limite d'associé lointaine.
        var dossier = new Dossier(
                null, motif, List.of(), false, true, true, false, effet.plusYears(LIMITE_D_ASSOCIE_EN_ANNEES), null);
        var passage = parcours.franchir(new Demande(personne, transition, effet, motif, null, null), dossier);
        if (!(passage instanceof Passage.Fait))
            throw new IllegalStateException(transition + " au " + effet + " : " + passage);
    }
}
