package coop.essaim.commun.droit;

import java.util.List;

/// Les droits qu'un module apporte : un bean par module.
public record DroitsDuModule(String module, List<Droit> droits) {
    public DroitsDuModule {
        droits = List.copyOf(droits);
    }
}
