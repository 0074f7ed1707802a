package coop.essaim.acces.administration;

import coop.essaim.commun.page.Avis.Ton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Une ligne de la liste des comptes.
///
/// @param roles libellés, dans l'ordre alphabétique
/// @param invite vrai tant que la personne n'a pas choisi son mot de passe
public record CompteListe(
        UUID id, String nom, String courriel, List<String> roles, boolean actif, boolean invite, Instant creeA) {

    public CompteListe {
        roles = List.copyOf(roles);
    }

    public String etat() {
        if (!actif) return "Désactivé";
        return invite ? "Invitation en attente" : "Actif";
    }

    public Ton ton() {
        if (!actif) return Ton.REFUS;
        return invite ? Ton.ATTENTION : Ton.FAIT;
    }
}
