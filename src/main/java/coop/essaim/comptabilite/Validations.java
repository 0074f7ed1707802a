package coop.essaim.comptabilite;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Le passage du brouillard au livre : un numéro sans trou par journal et exercice, une date, un maillon de la chaîne.
///
/// Le verrou du compteur, pris dans l'ordre des journaux, met en file ceux qui valident le même journal ; il s'ouvre à
/// la fin de leur transaction, et un numéro pris par une transaction annulée revient au suivant.
@Service
public class Validations {

    private final ValidationsSql sql;
    private final EcrituresLuesSql lues;
    private final Clock horloge;

    Validations(ValidationsSql sql, EcrituresLuesSql lues, Clock horloge) {
        this.sql = sql;
        this.lues = lues;
        this.horloge = horloge;
    }

    /// Valide ces écritures dans l'ordre donné ; celles qui le sont déjà ne changent pas. Rend le nombre de nouvelles.
    @Transactional(propagation = Propagation.MANDATORY)
    public int valider(List<EcritureId> ids, String auteur) {
        var rangs = new HashMap<EcritureId, Integer>();
        for (var id : ids) rangs.putIfAbsent(id, rangs.size());
        var maillons = lues.lire(List.copyOf(rangs.keySet())).stream()
                .filter(lue -> lue.validation() == null)
                .sorted(Comparator.comparing(lue -> rangs.getOrDefault(lue.id(), 0)))
                .map(lue ->
                        new Maillon(lue.id(), lue.journal(), lue.exercice(), Empreinte.contenu(lue.ecriture()), auteur))
                .toList();
        var suites = verrouiller(maillons, Map.of());
        // Sous les verrous, ce qu'un autre vient de valider se voit : on ne le valide pas deux fois.
        var deja = sql.validees(maillons.stream().map(Maillon::id).toList());
        var nouveaux = maillons.stream()
                .filter(maillon -> !deja.contains(maillon.id()))
                .toList();
        if (!nouveaux.isEmpty()) sql.enregistrer(chaine(nouveaux, suites));
        return nouveaux.size();
    }

    /// Valide le brouillard d'un journal, ou de tous, jusqu'à une date comprise.
    @Transactional(propagation = Propagation.MANDATORY)
    public int validerJusquAu(@Nullable String journal, LocalDate jusquAu, String auteur) {
        return valider(lues.brouillard(journal, jusquAu), auteur);
    }

    void validerNouvelles(List<Passage.Pret> prets) {
        if (prets.isEmpty()) return;
        var maillons = maillons(prets);
        sql.enregistrer(chaine(maillons, verrouiller(maillons, Map.of())));
    }

    /// Les maillons d'écritures prêtes à s'insérer, à la suite des compteurs verrouillés en les repérant.
    Chaine chainer(List<Passage.Pret> prets) {
        var maillons = maillons(prets);
        return chaine(maillons, verrouiller(maillons, prets.getFirst().reperes().suites));
    }

    private static List<Maillon> maillons(List<Passage.Pret> prets) {
        return prets.stream()
                .map(pret -> new Maillon(
                        pret.id(),
                        pret.journal(),
                        pret.exercice(),
                        Empreinte.contenu(pret.ecriture()),
                        pret.passage().demande().auteur()))
                .toList();
    }

    /// Verrouille, dans l'ordre, ceux qui ne le sont pas encore.
    private SortedMap<Compteur, Suite> verrouiller(List<Maillon> maillons, Map<Compteur, Suite> deja) {
        var suites = new TreeMap<Compteur, Suite>();
        for (var compteur :
                new TreeSet<>(maillons.stream().map(Maillon::compteur).toList())) {
            var suite = deja.get(compteur);
            suites.put(compteur, suite == null ? sql.verrouiller(compteur) : suite.copie());
        }
        return suites;
    }

    private Chaine chaine(List<Maillon> maillons, SortedMap<Compteur, Suite> suites) {
        // L'heure se lit sous les verrous : dans un journal, elle ne recule pas quand le numéro avance.
        var maintenant = Instant.now(horloge).truncatedTo(ChronoUnit.MICROS);
        var rangees = new ValidationsSql.Rangees(maillons.size(), maintenant);
        for (var maillon : maillons)
            rangees.ajouter(maillon, suite(suites, maillon).suivant(maintenant, maillon.contenu()));
        return new Chaine(rangees, suites);
    }

    private static Suite suite(SortedMap<Compteur, Suite> suites, Maillon maillon) {
        var suite = suites.get(maillon.compteur());
        if (suite == null) throw new IllegalStateException("Compteur non verrouillé : " + maillon.compteur());
        return suite;
    }

    record Compteur(int journal, int exercice) implements Comparable<Compteur> {
        @Override
        public int compareTo(Compteur autre) {
            int parJournal = Integer.compare(journal, autre.journal);
            return parJournal != 0 ? parJournal : Integer.compare(exercice, autre.exercice);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Jamais comparé ni affiché : un octet de plus à copier par écriture.
    record Maillon(EcritureId id, int journal, int exercice, byte[] contenu, String auteur) {
        Compteur compteur() {
            return new Compteur(journal, exercice);
        }
    }

    /// Des maillons à écrire, et les compteurs qu'ils avancent.
    record Chaine(ValidationsSql.Rangees rangees, SortedMap<Compteur, Suite> suites) {

        /// Ceux des ordres qui l'écrivent.
        Map<String, Object> parametres() {
            var parametres = new HashMap<String, Object>();
            rangees.poser(parametres);
            var compteurs = suites.keySet();
            parametres.put(
                    "c_journaux", compteurs.stream().mapToInt(Compteur::journal).toArray());
            parametres.put(
                    "c_exercices",
                    compteurs.stream().mapToInt(Compteur::exercice).toArray());
            parametres.put(
                    "c_derniers",
                    suites.values().stream().mapToInt(Suite::dernier).toArray());
            parametres.put(
                    "c_empreintes",
                    suites.values().stream().map(Suite::empreinte).toArray(byte[][]::new));
            return parametres;
        }
    }

    /// Le bout de la chaîne d'un compteur verrouillé.
    static final class Suite {
        private int dernier;
        private byte[] empreinte;

        Suite(int dernier, byte[] empreinte) {
            this.dernier = dernier;
            this.empreinte = empreinte;
        }

        Suite copie() {
            return new Suite(dernier, empreinte);
        }

        Suite suivant(Instant le, byte[] contenu) {
            dernier++;
            empreinte = Empreinte.maillon(empreinte, dernier, le, contenu);
            return this;
        }

        int dernier() {
            return dernier;
        }

        byte[] empreinte() {
            return empreinte;
        }
    }
}
