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
/// Une écriture, ce sont les lignes d'un même journal, d'un même numéro et d'une même date. Des logiciels n'écrivent
/// qu'un numéro pour tout un journal : on coupe alors, dans l'ordre du fichier, chaque fois que la somme revient à
/// zéro. Des à-nouveaux détaillés gardent la date de chaque pièce : leurs lignes font une seule écriture. Ce qui ne
/// s'équilibre d'aucune façon est une faute.
final class Regroupement {

    /// @param numerotee le numéro du fichier désigne cette écriture et elle seule
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
        var parNumero = new LinkedHashMap<Cle, List<LigneFec>>();
        for (var ligne : lignes)
            parNumero
                    .computeIfAbsent(new Cle(ligne.journal(), ligne.ecriture()), _ -> new ArrayList<>())
                    .add(ligne);
        var groupes = new ArrayList<Groupe>();
        for (var memes : parNumero.values()) groupes.addAll(couper(memes));
        groupes.sort(
                (a, b) -> Integer.compare(a.premiere().numero(), b.premiere().numero()));
        return groupes;
    }

    private List<Groupe> couper(List<LigneFec> memes) {
        var parDate = new LinkedHashMap<LocalDate, List<LigneFec>>();
        for (var ligne : memes)
            parDate.computeIfAbsent(ligne.date(), _ -> new ArrayList<>()).add(ligne);
        if (parDate.size() == 1 && equilibre(memes)) return List.of(new Groupe(memes, true));
        boolean numeroUnique = numerosParJournal
                        .getOrDefault(memes.getFirst().journal(), Set.of())
                        .size()
                == 1;
        if (numeroUnique && equilibre(memes)) return couperAZero(memes);
        if (parDate.values().stream().allMatch(Regroupement::equilibre))
            return parDate.values().stream().map(une -> new Groupe(une, false)).toList();
        if (equilibre(memes)) return List.of(new Groupe(memes, true));
        dire(memes, parDate);
        return List.of();
    }

    private static List<Groupe> couperAZero(List<LigneFec> memes) {
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
