package coop.essaim.acces.matrice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Les références que chacun ne connaît que pour soi : une session, une clé, un lien, un courrier. Inventées ici, elles
/// n'ouvrent rien à personne ; `SessionsTest`, `ClesNavigateurTest` et `LiensTest` essaient les vraies.
public class PorteDEssai implements ObjetsDEssai {

    private static final List<String> CHEMINS = List.of(
            "/mon-compte/sessions/{reference}",
            "/mon-compte/cles/{identifiant}",
            "/mot-de-passe/nouveau/{jeton}",
            "/invitation/{jeton}",
            "/premier-administrateur/{jeton}",
            "/administration/courriers/{id}");

    @Override
    public boolean sert(String chemin) {
        return CHEMINS.stream().anyMatch(chemin::startsWith);
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
        var inconnu = UUID.randomUUID().toString();
        return Map.of("reference", inconnu, "identifiant", inconnu, "jeton", inconnu, "id", inconnu);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of();
    }
}
