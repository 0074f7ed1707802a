package coop.essaim.acces.administration;

import coop.essaim.commun.page.Rubrique;
import java.util.Set;

/// Un droit et les rôles qui l'ont.
public record DroitAccorde(String code, String phrase, Rubrique rubrique, boolean sensible, Set<String> roles) {
    public DroitAccorde {
        roles = Set.copyOf(roles);
    }
}
