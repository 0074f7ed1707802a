package coop.essaim.comptabilite.cloture;

import static java.util.stream.Collectors.groupingBy;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// La TVA en attente, refaite par facture et par taux depuis le lettrage, contre celle que tient le grand livre
/// (art. 269, 2 c du code général des impôts : une prestation se taxe à l'encaissement, au prorata).
///
/// Des lignes de client lettrées ensemble font un dossier : ce qui en reste dû laisse en attente la même part
/// de la taxe de ses factures. Un règlement qui paie plusieurs factures les réunit en une composante, car il n'a
/// qu'une ligne de TVA par compte : c'est elle que l'on compare.
final class TvaEnAttente {

    /// Une ligne de client (411, 413, 416), ou de TVA en attente (44574, un compte par taux).
    ///
    /// @param lettrage le groupe qui la tient ; 0 sans
    /// @param attente vrai pour une ligne de TVA en attente
    /// @param vente vrai quand son écriture a aussi un produit ou un acompte : une facture ou un avoir
    /// @param reprise vrai pour des à-nouveaux venus d'ailleurs, qui ne disent pas de quelles factures
    record Ligne(
            long ecriture,
            String piece,
            String section,
            String compte,
            long solde,
            long lettrage,
            boolean attente,
            boolean vente,
            boolean reprise) {}

    /// Ce qui attend et ce qui devrait attendre, en centimes.
    ///
    /// @param pieces celles de la composante, factures d'abord
    /// @param facturee faux quand aucune facture n'est en regard
    record Ecart(
            long ecriture,
            List<String> pieces,
            String section,
            String compte,
            Montant enAttente,
            Montant attendu,
            boolean facturee) {}

    private record Cle(String section, String compte) {}

    private final List<Ligne> clients = new ArrayList<>();
    private final Map<Long, List<Integer>> parEcriture = new LinkedHashMap<>();
    private final Map<Long, List<Ligne>> attentes = new LinkedHashMap<>();
    private final Reunion dossiers;
    private final Reunion composantes;

    private TvaEnAttente(List<Ligne> lignes) {
        for (var ligne : lignes) {
            if (ligne.attente()) {
                if (!ligne.reprise())
                    attentes.computeIfAbsent(ligne.ecriture(), _ -> new ArrayList<>())
                            .add(ligne);
                continue;
            }
            if (!ligne.reprise())
                parEcriture
                        .computeIfAbsent(ligne.ecriture(), _ -> new ArrayList<>())
                        .add(clients.size());
            clients.add(ligne);
        }
        dossiers = new Reunion(clients.size());
        composantes = new Reunion(clients.size());
    }

    static List<Ecart> ecarts(List<Ligne> lignes) {
        return new TvaEnAttente(lignes).chercher();
    }

    private List<Ecart> chercher() {
        if (attentes.isEmpty()) return List.of();
        reunir();
        var attendus = new HashMap<Integer, Map<Cle, BigDecimal>>();
        var reprises = new LinkedHashSet<Integer>();
        dossiers().forEach((_, dossier) -> {
            int composante = composantes.de(dossier.getFirst());
            if (dossier.stream().anyMatch(i -> clients.get(i).reprise())) reprises.add(composante);
            attendu(dossier)
                    .forEach((cle, part) -> attendus.computeIfAbsent(composante, _ -> new HashMap<>())
                            .merge(cle, part, BigDecimal::add));
        });
        var ecarts = new ArrayList<Ecart>();
        var presents = parComposante(ecarts);
        presents.forEach((composante, ecritures) -> {
            if (!reprises.contains(composante))
                comparer(ecritures, attendus.getOrDefault(composante, Map.of()), ecarts);
        });
        return ecarts;
    }

    private void reunir() {
        var groupes = new HashMap<Long, Integer>();
        for (int i = 0; i < clients.size(); i++) {
            long groupe = clients.get(i).lettrage();
            if (groupe == 0) continue;
            int autre = groupes.computeIfAbsent(groupe, _ -> -1);
            if (autre >= 0) ensemble(autre, i, true);
            else groupes.put(groupe, i);
        }
        parEcriture.forEach((_, rangs) -> {
            // Un client qu'on passe en douteux, un avoir qu'on impute : la créance change de ligne, elle n'est pas
            // réglée.
            boolean virement = rangs.size() > 1 && total(rangs) == 0;
            for (int rang : rangs) ensemble(rangs.getFirst(), rang, virement);
        });
    }

    private void ensemble(int un, int autre, boolean dossier) {
        composantes.reunir(un, autre);
        if (dossier) dossiers.reunir(un, autre);
    }

    private Map<Integer, List<Integer>> dossiers() {
        var rangs = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < clients.size(); i++)
            rangs.computeIfAbsent(dossiers.de(i), _ -> new ArrayList<>()).add(i);
        return rangs;
    }

    /// Ce que ce dossier devrait laisser en attente, par section et par compte.
    private Map<Cle, BigDecimal> attendu(List<Integer> dossier) {
        var taxes = new HashMap<Cle, BigDecimal>();
        long factures = 0;
        for (int rang : dossier) {
            var ligne = clients.get(rang);
            var siennes = attentes.getOrDefault(ligne.ecriture(), List.of());
            long total = ligne.reprise() ? 0 : total(rangs(ligne.ecriture()));
            if (total == 0 || siennes.stream().noneMatch(Ligne::vente)) continue;
            factures += ligne.solde();
            for (var taxe : siennes)
                taxes.merge(
                        new Cle(taxe.section(), taxe.compte()),
                        part(-taxe.solde(), ligne.solde(), total),
                        BigDecimal::add);
        }
        long reste = total(dossier);
        if (factures == 0 || reste == 0) return Map.of();
        long facture = factures;
        taxes.replaceAll((_, taxe) ->
                taxe.multiply(BigDecimal.valueOf(reste)).divide(BigDecimal.valueOf(facture), 6, RoundingMode.HALF_UP));
        return taxes;
    }

    private static BigDecimal part(long taxe, long ligne, long total) {
        return BigDecimal.valueOf(taxe)
                .multiply(BigDecimal.valueOf(ligne))
                .divide(BigDecimal.valueOf(total), 6, RoundingMode.HALF_UP);
    }

    /// Les écritures qui touchent à l'attente, par composante. Celles qui n'ont pas de client suivent leur pièce ;
    /// sans facture de cette pièce, leur somme doit être nulle.
    private Map<Integer, List<Long>> parComposante(List<Ecart> ecarts) {
        var parPiece = new HashMap<String, Integer>();
        parEcriture.forEach((_, rangs) ->
                parPiece.putIfAbsent(clients.get(rangs.getFirst()).piece(), composantes.de(rangs.getFirst())));
        var composees = new LinkedHashMap<Integer, List<Long>>();
        var seules = new ArrayList<Ligne>();
        attentes.forEach((ecriture, siennes) -> {
            var rangs = rangs(ecriture);
            var composante = rangs.isEmpty()
                    ? parPiece.get(siennes.getFirst().piece())
                    : Integer.valueOf(composantes.de(rangs.getFirst()));
            if (composante == null) seules.addAll(siennes);
            else composees.computeIfAbsent(composante, _ -> new ArrayList<>()).add(ecriture);
        });
        seules.stream()
                .collect(groupingBy(
                        l -> new Cle(l.section(), l.compte()), LinkedHashMap::new, Collectors.<Ligne>toList()))
                .forEach((cle, lignes) -> {
                    long solde = -lignes.stream().mapToLong(Ligne::solde).sum();
                    if (solde != 0) ecarts.add(ecart(lignes, cle, solde, 0, false));
                });
        return composees;
    }

    private void comparer(List<Long> ecritures, Map<Cle, BigDecimal> attendu, List<Ecart> ecarts) {
        var parCompte = ecritures.stream()
                .flatMap(ecriture -> attentes.getOrDefault(ecriture, List.of()).stream())
                .collect(groupingBy(
                        l -> new Cle(l.section(), l.compte()),
                        () -> new TreeMap<>(
                                java.util.Comparator.comparing(Cle::section).thenComparing(Cle::compte)),
                        Collectors.<Ligne>toList()));
        parCompte.forEach((cle, lignes) -> {
            long present = -lignes.stream().mapToLong(Ligne::solde).sum();
            long voulu = attendu.getOrDefault(cle, BigDecimal.ZERO)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            // Chaque écriture de la composante peut avoir arrondi d'un centime.
            if (Math.abs(present - voulu) > ecritures.size())
                ecarts.add(ecart(lignes, cle, present, voulu, lignes.stream().anyMatch(Ligne::vente)));
        });
    }

    private static Ecart ecart(List<Ligne> lignes, Cle cle, long present, long voulu, boolean facturee) {
        var retenues = facturee ? lignes.stream().filter(Ligne::vente).toList() : lignes;
        return new Ecart(
                retenues.getFirst().ecriture(),
                retenues.stream().map(Ligne::piece).distinct().toList(),
                cle.section(),
                cle.compte(),
                new Montant(present),
                new Montant(voulu),
                facturee);
    }

    private List<Integer> rangs(long ecriture) {
        return parEcriture.getOrDefault(ecriture, List.of());
    }

    private long total(List<Integer> rangs) {
        long total = 0;
        for (int rang : rangs) total += clients.get(rang).solde();
        return total;
    }

    /// Des rangs que l'on réunit deux à deux, et le premier de ceux qui vont ensemble.
    private static final class Reunion {

        private final int[] vers;

        Reunion(int nombre) {
            vers = new int[nombre];
            for (int i = 0; i < nombre; i++) vers[i] = i;
        }

        int de(int rang) {
            int racine = rang;
            while (vers[racine] != racine) {
                vers[racine] = vers[vers[racine]];
                racine = vers[racine];
            }
            return racine;
        }

        void reunir(int un, int autre) {
            int a = de(un);
            int b = de(autre);
            vers[Math.max(a, b)] = Math.min(a, b);
        }
    }
}
