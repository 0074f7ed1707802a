package coop.essaim.comptabilite.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Retrouve les écritures dans les lignes d'un fichier.
///
/// Une écriture, ce sont les lignes d'un même journal, d'un même numéro et d'une même date. Des logiciels
/// recommencent leurs numéros chaque mois : des lignes qui ne se touchent pas font alors plusieurs écritures, si
/// chacune s'équilibre. D'autres n'écrivent qu'un numéro, ou aucun, pour tout un journal : on coupe, dans l'ordre du
/// fichier, chaque fois que la somme revient à zéro. Des à-nouveaux détaillés gardent la date de chaque pièce :
/// leurs lignes font une seule écriture. Ce qui ne s'équilibre d'aucune façon est une faute.
final class Regroupement {

    /// @param numerotee le numéro du fichier est celui d'une écriture, et non de tout le journal
    record Groupe(List<LigneFec> lignes, boolean numerotee) {

        LigneFec premiere() {
            return lignes.getFirst();
        }
    }

    private record Cle(String journal, String numero) {}

    private final Releve releve;
    private final Map<String, Set<String>> numerosParJournal = new HashMap<>();

    Regroupement(Releve releve) {
        this.releve = releve;
    }

    List<Groupe> grouper(List<LigneFec> lignes) {
        for (var ligne : lignes)
            numerosParJournal
                    .computeIfAbsent(ligne.journal(), _ -> new HashSet<>())
                    .add(ligne.ecriture());
        // Par numéro, les suites de lignes qui se touchent dans le fichier.
        var parNumero = new LinkedHashMap<Cle, List<List<LigneFec>>>();
        Cle precedente = null;
        for (var ligne : lignes) {
            var cle = new Cle(ligne.journal(), ligne.ecriture());
            var suites = parNumero.computeIfAbsent(cle, _ -> new ArrayList<>());
            if (!cle.equals(precedente)) suites.add(new ArrayList<>());
            suites.getLast().add(ligne);
            precedente = cle;
        }
        var groupes = new ArrayList<Groupe>();
        for (var suites : parNumero.values()) groupes.addAll(couper(suites));
        groupes.sort(
                (a, b) -> Integer.compare(a.premiere().numero(), b.premiere().numero()));
        return groupes;
    }

    private List<Groupe> couper(List<List<LigneFec>> suites) {
        var memes = suites.stream().flatMap(List::stream).toList();
        boolean numeroUnique = numerosParJournal
                        .getOrDefault(memes.getFirst().journal(), Set.of())
                        .size()
                == 1;
        // Des numéros qui recommencent, chaque mois par exemple : chaque suite est une écriture.
        if (!numeroUnique && suites.size() > 1 && suites.stream().allMatch(Regroupement::equilibre))
            return suites.stream().map(une -> new Groupe(une, true)).toList();
        var parDate = new LinkedHashMap<LocalDate, List<LigneFec>>();
        for (var ligne : memes)
            parDate.computeIfAbsent(ligne.date(), _ -> new ArrayList<>()).add(ligne);
        if (parDate.size() == 1 && equilibre(memes)) return List.of(new Groupe(memes, true));
        if (numeroUnique && equilibre(memes)) return couperAZero(memes, releve);
        if (parDate.values().stream().allMatch(Regroupement::equilibre))
            return parDate.values().stream().map(une -> new Groupe(une, true)).toList();
        if (equilibre(memes)) return List.of(new Groupe(memes, true));
        dire(memes, parDate);
        return List.of();
    }

    private static List<Groupe> couperAZero(List<LigneFec> memes, Releve releve) {
        var groupes = new ArrayList<Groupe>();
        var courant = new ArrayList<LigneFec>();
        long somme = 0;
        for (var ligne : memes) {
            courant.add(ligne);
            somme += ligne.solde();
            if (somme == 0) {
                groupes.add(new Groupe(List.copyOf(courant), false));
                courant.clear();
            }
        }
        if (groupes.size() == 1) return List.of(new Groupe(memes, true));
        releve.supposition(
                memes.getFirst().numero(),
                "Le journal « %s » n'a pas un numéro par écriture : ses lignes se coupent à chaque retour à zéro, en %d écritures."
                        .formatted(memes.getFirst().journal(), groupes.size()));
        return groupes;
    }

    private void dire(List<LigneFec> memes, Map<LocalDate, List<LigneFec>> parDate) {
        for (var une : parDate.values().stream().allMatch(u -> !equilibre(u)) ? List.of(memes) : parDate.values()) {
            long ecart = une.stream().mapToLong(LigneFec::solde).sum();
            if (ecart == 0) continue;
            var premiere = une.getFirst();
            releve.faute(
                    premiere.numero(),
                    "l'écriture %s du journal %s, lignes %d à %d, n'est pas équilibrée : il manque %d,%02d au %s."
                            .formatted(
                                    premiere.ecriture(),
                                    premiere.journal(),
                                    premiere.numero(),
                                    une.getLast().numero(),
                                    Math.abs(ecart) / 100,
                                    Math.abs(ecart) % 100,
                                    ecart > 0 ? "crédit" : "débit"));
        }
    }

    private static boolean equilibre(List<LigneFec> lignes) {
        return lignes.stream().mapToLong(LigneFec::solde).sum() == 0;
    }
}
