package coop.essaim.commun.droit;

import jakarta.servlet.http.HttpServletRequest;

/// Dit qui regarde, et chez qui, quand aucune route n'a été trouvée pour le demander : la page d'erreur garde ainsi le
/// menu de la personne connectée, et le nom de la coopérative.
public interface Reconnaissance {

    /// Dépose dans la demande ce qui n'y est pas encore.
    void reconnaitre(HttpServletRequest demande);
}
