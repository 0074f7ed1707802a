package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lettrer, proposer, défaire. « Cette facture est-elle payée ? » se demande ici, et ne se note nulle part ailleurs.
@Service
public class Lettrages {

    private final LettragesSql sql;
    private final Clock horloge;

    Lettrages(LettragesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Lettre ensemble des lignes d'un même compte et d'un même tiers.
    ///
    /// @param partiel accepte une somme non nulle
    @Transactional
    public Lettrage lettrer(List<LigneId> ids, boolean partiel, String auteur) {
        return lettrerTous(List.of(ids), partiel, auteur).getFirst();
    }

    /// Lettre plusieurs groupes en quelques ordres, quel que soit leur nombre : une réponse par groupe, dans l'ordre
    /// reçu. Un groupe refusé n'est pas écrit, les autres le sont.
    ///
    /// @param partiel accepte des sommes non nulles
    @Transactional
    public List<Lettrage> lettrerTous(List<List<LigneId>> groupes, boolean partiel, String auteur) {
        var distincts =
                groupes.stream().map(ids -> ids.stream().distinct().toList()).toList();
        var lues = new HashMap<LigneId, LigneOuverte>();
        sql.verrouiller(distincts.stream().flatMap(List::stream).distinct().toList())
                .forEach(ligne -> lues.put(ligne.id(), ligne));
        var reponses = new ArrayList<@Nullable Lettrage>(Collections.nCopies(groupes.size(), null));
        var prets = new ArrayList<Groupe>();
        var prises = new HashSet<LigneId>();
        for (int i = 0; i < distincts.size(); i++) {
            var ids = distincts.get(i);
            var lignes = ids.stream().map(lues::get).filter(Objects::nonNull).toList();
            var refus = refus(ids, lignes, partiel)
                    .or(() -> ids.stream().filter(prises::contains).findFirst().map(Lettrage.DejaLettree::new));
            if (refus.isPresent()) {
                reponses.set(i, refus.get());
            } else {
                prets.add(new Groupe(i, lignes));
                prises.addAll(ids);
            }
        }
        if (!prets.isEmpty()) ecrire(prets, reponses, auteur);
        return reponses.stream().map(Objects::requireNonNull).toList();
    }

    /// @param rang celui de sa réponse
    private record Groupe(int rang, List<LigneOuverte> lignes) {

        LettragesSql.Tiers tiers() {
            return new LettragesSql.Tiers(
                    lignes.getFirst().compte(), lignes.getFirst().auxiliaire());
        }

        Montant reste() {
            return Montant.somme(lignes.stream().map(LigneOuverte::montant));
        }
    }

    private void ecrire(List<Groupe> prets, List<@Nullable Lettrage> reponses, String auteur) {
        var codes = codesLibres(prets);
        var neufs = new ArrayList<LettragesSql.Neuf>();
        for (int n = 0; n < prets.size(); n++) {
            var groupe = prets.get(n);
            var ids = groupe.lignes().stream().map(LigneOuverte::id).toList();
            neufs.add(new LettragesSql.Neuf(codes.get(n), !groupe.reste().estNul(), ids));
        }
        var faits = sql.creer(neufs, LocalDate.now(horloge), auteur);
        for (int n = 0; n < prets.size(); n++) {
            var groupe = prets.get(n);
            var reste = groupe.reste();
            reponses.set(
                    groupe.rang(),
                    reste.estNul()
                            ? new Lettrage.Fait(faits.get(n), codes.get(n))
                            : new Lettrage.Partiel(faits.get(n), codes.get(n), reste));
        }
    }

    /// Une ligne qu'un FEC dit lettrée.
    ///
    /// @param le la date du fichier, s'il en donne une
    public record Reprise(
            LigneId ligne, String code, @Nullable LocalDate le) {}

    /// Reprend tels quels des lettrages faits ailleurs, sur des lignes que l'appelant vient de passer : même
    /// compte, même tiers, même code font un groupe. Déséquilibré ou d'une seule ligne, il est partiel.
    @Transactional
    public void reprendre(List<Reprise> reprises, String auteur) {
        if (!reprises.isEmpty()) sql.reprendre(reprises, auteur);
    }

    /// Complète des lettrages partiels : leurs lignes et d'autres se lettrent ensemble. Un refus ne défait rien.
    ///
    /// @param groupes les lettrages à reprendre, tous du même compte et du même tiers que les lignes
    @Transactional
    public Lettrage completer(List<Long> groupes, List<LigneId> ids, boolean partiel, String auteur) {
        var toutes = new LinkedHashSet<>(sql.lignesDe(groupes));
        toutes.addAll(ids);
        var distinctes = List.copyOf(toutes);
        var libres = sql.verrouiller(distinctes).stream()
                .map(ligne -> ligne.lettrage() != null && groupes.contains(ligne.lettrage()) ? ligne.libre() : ligne)
                .toList();
        var refus = refus(distinctes, libres, partiel);
        if (refus.isPresent()) return refus.get();
        for (var groupe : groupes) defaire(groupe, "", auteur);
        return lettrer(distinctes, partiel, auteur);
    }

    /// Défait un lettrage ; il en reste la trace, avec son auteur. Faux s'il l'était déjà.
    @Transactional
    public boolean defaire(long id, String auteur) {
        return defaire(id, "", auteur);
    }

    /// Défait un lettrage ; il en reste la trace : qui, quand, pourquoi. Faux s'il l'était déjà.
    @Transactional
    public boolean defaire(long id, String motif, String auteur) {
        if (!sql.defaire(id, motif, auteur)) return false;
        sql.liberer(id);
        return true;
    }

    @Transactional(readOnly = true)
    public List<LigneOuverte> ouvertes(String compte, @Nullable String auxiliaire, LocalDate jusquAu) {
        return sql.ouvertes(compte, auxiliaire, jusquAu);
    }

    @Transactional(readOnly = true)
    public List<Proposition> proposer(String compte, @Nullable String auxiliaire, LocalDate jusquAu) {
        return Proposition.parmi(sql.ouvertes(compte, auxiliaire, jusquAu));
    }

    /// Lettre ce qui se reconnaît sans doute : même tiers, même référence, somme nulle. Rend le nombre de groupes.
    @Transactional
    public int lettrerParReference(String compte, @Nullable String auxiliaire, LocalDate jusquAu, String auteur) {
        int faits = 0;
        for (var proposition : Proposition.parmi(sql.ouvertes(compte, auxiliaire, jusquAu))) {
            if (proposition.raison() != Proposition.Raison.REFERENCE) continue;
            if (lettrer(proposition.ids(), false, auteur) instanceof Lettrage.Fait) faits++;
        }
        return faits;
    }

    /// Pour chacun, le premier code que rien ne porte sur son compte : ceux d'un FEC importé n'y suivent pas notre
    /// ordre.
    private List<String> codesLibres(List<Groupe> prets) {
        var rangs = sql.nombres(prets.stream().map(Groupe::tiers).distinct().toList());
        var codes = new ArrayList<String>(Collections.nCopies(prets.size(), ""));
        var aTrouver = IntStream.range(0, prets.size()).boxed().toList();
        while (!aTrouver.isEmpty()) {
            for (int n : aTrouver) {
                var groupe = prets.get(n);
                var code = Code.de(rangs.merge(groupe.tiers(), 1L, Long::sum) - 1);
                codes.set(n, groupe.reste().estNul() ? code : code.toLowerCase(Locale.ROOT));
            }
            var pris = sql.portes(aTrouver.stream()
                    .map(n -> new LettragesSql.Porte(prets.get(n).tiers(), codes.get(n)))
                    .toList());
            aTrouver = aTrouver.stream()
                    .filter(n ->
                            pris.contains(new LettragesSql.Porte(prets.get(n).tiers(), codes.get(n))))
                    .toList();
        }
        return codes;
    }

    private static Optional<Lettrage.Refus> refus(List<LigneId> ids, List<LigneOuverte> lignes, boolean partiel) {
        if (ids.size() < 2) return Optional.of(new Lettrage.MoinsDeDeuxLignes());
        return refus(ids, lignes).or(() -> {
            var reste = Montant.somme(lignes.stream().map(LigneOuverte::montant));
            return reste.estNul() || partiel ? Optional.empty() : Optional.of(new Lettrage.SommeNonNulle(reste));
        });
    }

    private static Optional<Lettrage.Refus> refus(List<LigneId> ids, List<LigneOuverte> lignes) {
        var trouvees = lignes.stream().map(LigneOuverte::id).toList();
        var inconnue = ids.stream().filter(id -> !trouvees.contains(id)).findFirst();
        if (inconnue.isPresent()) return Optional.of(new Lettrage.LigneInconnue(inconnue.get()));
        var premiere = lignes.getFirst();
        if (lignes.stream()
                .anyMatch(ligne -> !ligne.compte().equals(premiere.compte())
                        || !Objects.equals(ligne.auxiliaire(), premiere.auxiliaire())))
            return Optional.of(new Lettrage.ComptesDifferents());
        return lignes.stream()
                .filter(ligne -> ligne.lettrage() != null)
                .findFirst()
                .map(ligne -> new Lettrage.DejaLettree(ligne.id()));
    }
}
