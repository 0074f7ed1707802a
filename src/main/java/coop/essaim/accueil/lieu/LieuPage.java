package coop.essaim.accueil.lieu;

import java.util.List;

/// Un lieu, ce qui s'y tient encore, et ce qui l'y suspend.
public record LieuPage(Lieu lieu, List<Regle> regles, List<Suspension> suspensions) {
    public LieuPage {
        regles = List.copyOf(regles);
        suspensions = List.copyOf(suspensions);
    }
}
