package coop.essaim.gestion;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Ce qu'un chiffre du tableau additionne : des postes, et le sens où on le lit.
///
/// @param code le mot de l'adresse
/// @param recus seulement ce que les clients ont payé : le crédit de leurs comptes en banque ou en caisse
/// @param signe 1 pour lire débit moins crédit, −1 pour l'inverse
public record Choix(String code, String libelle, Set<Poste> postes, boolean recus, int signe) {

    public static final String DISPONIBLE = "disponible";

    private static final Choix RECUS = new Choix(
            "recus", "Reçu des clients, taxes comprises", EnumSet.of(Poste.CLIENTS, Poste.ACOMPTES), true, -1);

    private static final Choix RESULTAT = new Choix(
            "resultat",
            "Résultat",
            Arrays.stream(Poste.values()).filter(Poste::estDeResultat).collect(Collectors.toSet()),
            false,
            -1);

    public Choix {
        postes = Set.copyOf(postes);
    }

    /// @return rien quand l'adresse nomme un chiffre qui n'existe pas
    public static Optional<Choix> de(String code) {
        if (code.equals(RECUS.code())) return Optional.of(RECUS);
        if (code.equals(RESULTAT.code())) return Optional.of(RESULTAT);
        return Arrays.stream(Poste.values())
                .filter(poste -> poste.code().equals(code))
                .findFirst()
                .map(Choix::de);
    }

    public static Choix de(Poste poste) {
        return new Choix(
                poste.code(),
                poste.libelle(),
                EnumSet.of(poste),
                false,
                poste.nature() == Poste.Nature.PRODUIT ? -1 : 1);
    }

    /// La trésorerie et les dettes qui en sont retirées ce jour-là.
    public static Choix disponible(Collection<Poste> dus) {
        var postes = EnumSet.of(Poste.TRESORERIE);
        postes.addAll(dus);
        return new Choix(DISPONIBLE, "Trésorerie disponible", postes, false, 1);
    }

    boolean estDeResultat() {
        return postes.stream().allMatch(Poste::estDeResultat);
    }
}
