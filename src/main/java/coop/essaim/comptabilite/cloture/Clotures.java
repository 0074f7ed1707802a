package coop.essaim.comptabilite.cloture;

import static coop.essaim.comptabilite.cloture.Anomalie.Gravite.BLOQUANTE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.cloture.CloturesSql.Annee;
import coop.essaim.comptabilite.cloture.CloturesSql.Mois;
import coop.essaim.comptabilite.cloture.CloturesSql.Solde;
import coop.essaim.comptabilite.cloture.ControlesSql.Fenetre;
import coop.essaim.comptabilite.plan.Exercices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Clore et rouvrir un mois, clore un exercice. L'ordre d'une clôture est dans `docs/comptabilite.md`.
@Service
public class Clotures {

    private final CloturesSql sql;
    private final Controles controles;
    private final Scellements scellements;
    private final Ecritures ecritures;
    private final Exercices exercices;
    private final Clock horloge;

    Clotures(
            CloturesSql sql,
            Controles controles,
            Scellements scellements,
            Ecritures ecritures,
            Exercices exercices,
            Clock horloge) {
        this.sql = sql;
        this.controles = controles;
        this.scellements = scellements;
        this.ecritures = ecritures;
        this.exercices = exercices;
        this.horloge = horloge;
    }

    /// Ce qu'il y a à régler avant de clore le mois, ou l'exercice, de ce jour. Tout d'un coup, les bloquantes d'abord.
    @Transactional(readOnly = true)
    public List<Anomalie> controler(LocalDate jour, boolean exerciceEntier) {
        var lue = sql.anneeLue(jour);
        if (lue.isEmpty()) return List.of();
        var annee = lue.get();
        if (exerciceEntier) return controler(annee, annee.du(), annee.au(), true);
        var mois = contenant(sql.mois(annee.id()), jour);
        return controler(annee, mois.du(), mois.au(), false);
    }

    /// Ce qu'il y a à régler avant de clore ensemble tous les mois ouverts jusqu'à celui de ce jour.
    @Transactional(readOnly = true)
    public List<Anomalie> controlerJusquAuMois(LocalDate jour) {
        var lue = sql.anneeLue(jour);
        if (lue.isEmpty()) return List.of();
        var mois = sql.mois(lue.get().id());
        return controler(lue.get(), ouvertsJusquA(mois, contenant(mois, jour)));
    }

    /// Clôt le mois qui contient ce jour : plus rien n'y entre, et ses totaux sont scellés.
    @Transactional
    public Cloture cloreMois(LocalDate jour, String auteur) {
        var annee = sql.annee(jour);
        if (annee.isEmpty()) return new Cloture.HorsExercice(jour);
        var mois = sql.verrouiller(annee.get().id());
        var voulu = contenant(mois, jour);
        if (voulu.clos()) return new Cloture.DejaFaite(voulu.au());
        var precedent = mois.stream()
                .filter(m -> m.du().isBefore(voulu.du()) && !m.clos())
                .findFirst();
        if (precedent.isPresent())
            return new Cloture.PrecedentOuvert(precedent.get().du());
        var anomalies = controler(annee.get(), voulu.du(), voulu.au(), false);
        if (bloquent(anomalies)) return new Cloture.AvecAnomalies(anomalies);

        clore(voulu, auteur);
        return new Cloture.Faite(voulu.du(), voulu.au(), 0);
    }

    /// Clôt, d'un geste, tous les mois encore ouverts jusqu'à celui qui contient ce jour : tous, ou aucun.
    @Transactional
    public Cloture cloreJusquAuMois(LocalDate jour, String auteur) {
        var annee = sql.annee(jour);
        if (annee.isEmpty()) return new Cloture.HorsExercice(jour);
        var mois = sql.verrouiller(annee.get().id());
        var voulu = contenant(mois, jour);
        if (voulu.clos()) return new Cloture.DejaFaite(voulu.au());
        if (!voulu.au().isBefore(LocalDate.now(horloge))) return new Cloture.PasFini(voulu.au());
        var ouverts = ouvertsJusquA(mois, voulu);
        var anomalies = controler(annee.get(), ouverts);
        if (bloquent(anomalies)) return new Cloture.AvecAnomalies(anomalies);

        ouverts.forEach(m -> clore(m, auteur));
        return new Cloture.Faite(ouverts.getFirst().du(), voulu.au(), 0);
    }

    /// Rouvre le dernier mois clos d'un exercice ouvert ; qui et pourquoi restent écrits.
    @Transactional
    public Cloture rouvrirMois(LocalDate jour, String motif, String auteur) {
        var annee = sql.annee(jour);
        if (annee.isEmpty()) return new Cloture.HorsExercice(jour);
        if (annee.get().close()) return new Cloture.SuivantClos(annee.get().du());
        var mois = sql.verrouiller(annee.get().id());
        var voulu = contenant(mois, jour);
        if (!voulu.clos()) return new Cloture.DejaFaite(voulu.au());
        var suivant = mois.stream()
                .filter(m -> m.du().isAfter(voulu.au()) && m.clos())
                .findFirst();
        if (suivant.isPresent()) return new Cloture.SuivantClos(suivant.get().du());
        if (motif.isBlank()) return new Cloture.SansMotif();
        sql.rouvrirMois(voulu.id(), OffsetDateTime.now(horloge), auteur, motif.strip());
        return new Cloture.Faite(voulu.du(), voulu.au(), 0);
    }

    /// Clôt l'exercice qui contient ce jour, pour toujours : mois restants, à-nouveaux par section, totaux scellés.
    @Transactional
    public Cloture cloreExercice(LocalDate jour, String auteur) {
        var trouvee = sql.annee(jour);
        if (trouvee.isEmpty()) return new Cloture.HorsExercice(jour);
        var annee = trouvee.get();
        if (annee.close()) return new Cloture.DejaFaite(annee.au());
        if (annee.precedenteOuverte()) return new Cloture.PrecedentOuvert(annee.report());
        var mois = sql.verrouiller(annee.id());
        var anomalies = controler(annee, annee.du(), annee.au(), true);
        if (bloquent(anomalies)) return new Cloture.AvecAnomalies(anomalies);

        mois.stream().filter(m -> !m.clos()).forEach(m -> clore(m, auteur));
        sql.cloreExercice(annee.id(), OffsetDateTime.now(horloge), auteur);
        int engendrees = reporter(annee, auteur);
        scellements.sceller(Scellements.Nature.ANNEE, annee.du(), annee.au());
        return new Cloture.Faite(annee.du(), annee.au(), engendrees);
    }

    private void clore(Mois mois, String auteur) {
        sql.cloreMois(mois.id(), OffsetDateTime.now(horloge), auteur);
        scellements.scellerLesJours();
        scellements.sceller(Scellements.Nature.MOIS, mois.du(), mois.au());
    }

    private int reporter(Annee annee, String auteur) {
        var du = annee.au().plusDays(1);
        if (exercices.contenant(du).isEmpty())
            exercices.ouvrir(du, du.plusYears(1).minusDays(1));
        if (!sql.aNouveauxPresents(du).isEmpty()) return 0;
        var passages = aNouveaux(annee, auteur);
        var ids = ecritures.passerEnLot(passages, true).stream()
                .map(Passation::exigee)
                .map(id -> id.valeur())
                .toList();
        sql.marquer(ids, annee.id());
        return ids.size();
    }

    private List<Passage> aNouveaux(Annee annee, String auteur) {
        return new ANouveaux(annee.id(), annee.au().plusDays(1), auteur).de(sql.soldes(annee.report(), annee.au()));
    }

    /// Les contrôles du dernier mois voient aussi les écritures des autres. Seuls les soldes se relisent mois par mois
    /// :
    /// un mois que le suivant répare ne se serait pas clos.
    private List<Anomalie> controler(Annee annee, List<Mois> ouverts) {
        var au = ouverts.getLast().au();
        var trouvees = new LinkedHashMap<String, Anomalie>();
        for (var anomalie : controler(annee, ouverts.getFirst().du(), au, false))
            trouvees.put(anomalie.controle() + anomalie.objet(), anomalie);
        for (var mois : ouverts.subList(0, ouverts.size() - 1))
            for (var anomalie : controles.soldes(new Fenetre(annee.report(), mois.du(), mois.au())))
                trouvees.putIfAbsent(anomalie.controle() + anomalie.objet(), anomalie);
        return trouvees.values().stream()
                .sorted(Comparator.comparing(Anomalie::gravite))
                .toList();
    }

    private static List<Mois> ouvertsJusquA(List<Mois> mois, Mois dernier) {
        return mois.stream()
                .filter(m -> !m.clos() && !m.du().isAfter(dernier.du()))
                .toList();
    }

    private List<Anomalie> controler(Annee annee, LocalDate du, LocalDate au, boolean entier) {
        var anomalies = new ArrayList<>(controles.passer(new Fenetre(annee.report(), du, au), entier));
        if (entier) anomalies.addAll(aNouveauxDifferents(annee));
        anomalies.sort(Comparator.comparing(Anomalie::gravite));
        return anomalies;
    }

    /// Des à-nouveaux importés avec l'exercice suivant doivent être les soldes de celui-ci, compte par compte.
    private List<Anomalie> aNouveauxDifferents(Annee annee) {
        var presents = parCompte(sql.aNouveauxPresents(annee.au().plusDays(1)));
        if (presents.isEmpty()) return List.of();
        var attendus = new TreeMap<String, Long>();
        for (var passage : aNouveaux(annee, "contrôle")) attendus.putAll(parCompte(passage.ecriture()));
        var anomalies = new ArrayList<Anomalie>();
        var comptes = new TreeSet<>(presents.keySet());
        comptes.addAll(attendus.keySet());
        for (var compte : comptes) {
            long attendu = attendus.getOrDefault(compte, 0L);
            long present = presents.getOrDefault(compte, 0L);
            if (attendu != present)
                anomalies.add(new Anomalie(
                        BLOQUANTE,
                        "à-nouveaux",
                        compte,
                        "L'exercice suivant s'ouvre à %s ; celui-ci finit à %s."
                                .formatted(new Montant(present), new Montant(attendu)),
                        "/comptabilite/ecritures?section=" + compte.replace(" ", "&compte=") + "&du="
                                + annee.au().plusDays(1) + "&au=" + annee.au().plusDays(1)));
        }
        return anomalies;
    }

    private static Map<String, Long> parCompte(List<Solde> soldes) {
        return soldes.stream().collect(groupingBy(s -> s.section() + " " + s.compte(), summingLong(Solde::centimes)));
    }

    private static Map<String, Long> parCompte(Ecriture ecriture) {
        return ecriture.lignes().stream()
                .collect(groupingBy(
                        l -> l.section() + " " + l.compte(),
                        summingLong(l -> l.debit().moins(l.credit()).centimes())));
    }

    private static Mois contenant(List<Mois> mois, LocalDate jour) {
        return mois.stream()
                .filter(m -> !jour.isBefore(m.du()) && !jour.isAfter(m.au()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Exercice sans mois au " + jour));
    }

    private static boolean bloquent(List<Anomalie> anomalies) {
        return anomalies.stream().anyMatch(anomalie -> anomalie.gravite() == BLOQUANTE);
    }
}
