package coop.essaim.comptabilite.lettrage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Des lignes que tout porte à lettrer ensemble. On ne choisit jamais entre deux candidats égaux.
public record Proposition(Raison raison, List<LigneOuverte> lignes) {

    public enum Raison {
        /// La même référence de pièce, ou la référence de l'une dans le libellé de l'autre.
        REFERENCE,
        /// Un seul débit et un seul crédit de ce montant.
        MONTANT
    }

    public Proposition {
        lignes = List.copyOf(lignes);
    }

    public List<LigneId> ids() {
        return lignes.stream().map(LigneOuverte::id).toList();
    }

    public Montant total() {
        return Montant.somme(lignes.stream().map(LigneOuverte::montant).filter(m -> m.centimes() > 0));
    }

    private record Tiers(String compte, String auxiliaire) {}

    static List<Proposition> parmi(List<LigneOuverte> ouvertes) {
        var propositions = new ArrayList<Proposition>();
        var parTiers = ouvertes.stream()
                .collect(groupingBy(
                        l -> new Tiers(l.compte(), Objects.requireNonNullElse(l.auxiliaire(), "")),
                        LinkedHashMap::new,
                        toList()));
        for (var lignes : parTiers.values()) {
            var prises = new HashSet<LigneId>();
            parReference(lignes, prises, propositions);
            parMontant(lignes, prises, propositions);
        }
        return propositions;
    }

    private static void parReference(List<LigneOuverte> lignes, Set<LigneId> prises, List<Proposition> propositions) {
        var references = new LinkedHashMap<String, List<LigneOuverte>>();
        for (var ligne : lignes)
            references.computeIfAbsent(ligne.piece(), _ -> new ArrayList<>()).add(ligne);
        for (var reference : references.entrySet()) {
            var groupe = new ArrayList<>(reference.getValue());
            for (var ligne : lignes)
                if (!groupe.contains(ligne) && cite(ligne.libelle(), reference.getKey())) groupe.add(ligne);
            groupe.removeIf(ligne -> prises.contains(ligne.id()));
            if (groupe.size() >= 2 && somme(groupe) == 0) retenir(Raison.REFERENCE, groupe, prises, propositions);
        }
    }

    /// Une référence d'au moins trois caractères, entourée de séparateurs.
    private static boolean cite(String libelle, String reference) {
        int place = reference.length() < 3 ? -1 : libelle.indexOf(reference);
        if (place < 0) return false;
        int fin = place + reference.length();
        return (place == 0 || !Character.isLetterOrDigit(libelle.charAt(place - 1)))
                && (fin == libelle.length() || !Character.isLetterOrDigit(libelle.charAt(fin)));
    }

    private static void parMontant(List<LigneOuverte> lignes, Set<LigneId> prises, List<Proposition> propositions) {
        var libres = lignes.stream().filter(l -> !prises.contains(l.id())).toList();
        var parMontant = libres.stream()
                .collect(groupingBy(l -> Math.abs(l.montant().centimes()), LinkedHashMap::new, toList()));
        for (var memes : parMontant.values())
            if (memes.size() == 2 && somme(memes) == 0) retenir(Raison.MONTANT, memes, prises, propositions);
        // Le compte est soldé : tout ce qui reste se règle ensemble.
        var restantes = libres.stream().filter(l -> !prises.contains(l.id())).toList();
        if (somme(restantes) == 0 && restantes.size() > 2 && signes(restantes) == 2)
            retenir(Raison.MONTANT, restantes, prises, propositions);
    }

    private static long signes(List<LigneOuverte> lignes) {
        return lignes.stream()
                .map(l -> Long.signum(l.montant().centimes()))
                .distinct()
                .count();
    }

    private static void retenir(
            Raison raison, List<LigneOuverte> groupe, Set<LigneId> prises, List<Proposition> propositions) {
        groupe.forEach(ligne -> prises.add(ligne.id()));
        propositions.add(new Proposition(raison, groupe));
    }

    private static long somme(List<LigneOuverte> lignes) {
        return lignes.stream().mapToLong(l -> l.montant().centimes()).sum();
    }
}
