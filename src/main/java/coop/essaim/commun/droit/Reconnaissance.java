package coop.essaim.commun.droit;

import jakarta.servlet.http.HttpServletRequest;

/// Dit qui regarde, quand aucune route n'a été trouvée pour le demander : la page d'erreur garde ainsi le menu de la
/// personne connectée.
public interface Reconnaissance {

    /// Dépose le visiteur dans la demande, s'il n'y est pas.
    void reconnaitre(HttpServletRequest demande);
}
