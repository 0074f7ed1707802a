package coop.essaim.navigateur;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Les adresses des pages à variable d'un module (`/factures/{id}`), pour les essais d'accessibilité et les clichés.
///
/// Chaque module en apporte une ; [PagesDesModules] les trouve.
public interface PagesAVisiter {

    /// @param chemin le chemin déclaré, avec ses accolades
    /// @param identites le compte de chaque rôle livré
    /// @return rien quand ce chemin n'est pas de ce module
    List<String> adresses(String chemin, Map<String, UUID> identites);
}
