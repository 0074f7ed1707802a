package coop.essaim.personnes.fiche;

import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NiveauDEtudes;
import coop.essaim.personnes.fiche.EmploiSaisie.ContratAilleurs;
import java.util.Arrays;
import java.util.List;

/// Les listes des formulaires de la fiche.
final class Choix {

    private Choix() {}

    static List<Option> civilites() {
        return Arrays.stream(Civilite.values())
                .map(c -> Option.de(c.name(), c.libelle()))
                .toList();
    }

    static List<Option> niveaux() {
        return Arrays.stream(NiveauDEtudes.values())
                .map(n -> Option.de(n.name(), n.libelle()))
                .toList();
    }

    static List<Option> contrats() {
        return Arrays.stream(ContratAilleurs.values())
                .map(c -> Option.de(c.name(), c.libelle()))
                .toList();
    }

    /// Une zone se dit oui, non, ou reste à vérifier.
    static List<Option> zones() {
        return List.of(Option.de("true", "Oui"), Option.de("false", "Non"));
    }
}
