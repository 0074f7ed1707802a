package coop.essaim.comptabilite.lettrage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /// Une référence plus courte se lit partout.
    private static final int REFERENCE_MINIMALE = 3;

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
        var cherchees = references.keySet().stream()
                .filter(reference -> reference.length() >= REFERENCE_MINIMALE)
                .collect(toSet());
        int plusLongue = cherchees.stream().mapToInt(String::length).max().orElse(0);
        for (var ligne : lignes)
            for (var reference : citees(ligne.libelle(), cherchees, plusLongue))
                if (!reference.equals(ligne.piece()))
                    Objects.requireNonNull(references.get(reference)).add(ligne);
        for (var groupe : references.values()) {
            groupe.removeIf(ligne -> prises.contains(ligne.id()));
            if (groupe.size() >= 2 && somme(groupe) == 0) retenir(Raison.REFERENCE, groupe, prises, propositions);
        }
    }

    /// Les références que ce libellé cite, entourées de séparateurs. On cherche chaque suite de mots du libellé parmi
    /// elles, plutôt que chacune d'elles dans le libellé : mille lignes n'en demandent pas un million.
    private static Set<String> citees(String libelle, Set<String> references, int plusLongue) {
        var citees = new LinkedHashSet<String>();
        for (int debut = 0; debut <= libelle.length() - REFERENCE_MINIMALE; debut++) {
            if (debut > 0 && Character.isLetterOrDigit(libelle.charAt(debut - 1))) continue;
            int bout = Math.min(libelle.length(), debut + plusLongue);
            for (int fin = debut + REFERENCE_MINIMALE; fin <= bout; fin++) {
                if (fin < libelle.length() && Character.isLetterOrDigit(libelle.charAt(fin))) continue;
                var mots = libelle.substring(debut, fin);
                if (references.contains(mots)) citees.add(mots);
            }
        }
        return citees;
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
