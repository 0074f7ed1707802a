package coop.essaim.acces.matrice;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Les routes d'un compte : le sien, et celui d'une personne qui vient d'être invitée.
public class ComptesDEssai implements ObjetsDEssai {

    private static final String NOM = "Marqueur Untel";

    private final Comptes comptes;

    public ComptesDEssai(Comptes comptes) {
        this.comptes = comptes;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/administration/comptes/{compte}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return Map.of("compte", moi.toString());
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var creation =
                comptes.creer(NOM, "marqueur-" + UUID.randomUUID() + "@exemple.fr", Set.of("ENTREPRENEUR"), null);
        return Map.of("compte", ((CreationDeCompte.Faite) creation).compte().toString());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(
                new Marqueur(NOM, Set.of("acces.comptes.gerer", "acces.journal.lire")),
                new Marqueur("marqueur-", Set.of("acces.comptes.gerer", "acces.journal.lire")));
    }
}
