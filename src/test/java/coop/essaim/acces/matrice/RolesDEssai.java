package coop.essaim.acces.matrice;

import coop.essaim.acces.CreationDeRole;
import coop.essaim.acces.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Les routes d'un rôle, qui n'est à personne : un rôle neuf chaque fois.
public class RolesDEssai implements ObjetsDEssai {

    private final Roles roles;

    public RolesDEssai(Roles roles) {
        this.roles = roles;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/administration/roles/{role}");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var creation = roles.creer("Marqueur " + UUID.randomUUID(), false, null);
        return Map.of("role", ((CreationDeRole.Faite) creation).code());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur("MARQUEUR_", Set.of("acces.comptes.gerer", "acces.journal.lire")));
    }
}
