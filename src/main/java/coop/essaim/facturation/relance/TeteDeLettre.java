package coop.essaim.facturation.relance;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.commun.AdressePostale;
import coop.essaim.documents.Entete;
import org.jspecify.annotations.Nullable;

/// Le haut d'un courrier : qui écrit, où lui répondre, et à qui, à la place d'une enveloppe à fenêtre.
///
/// @param expediteur la coopérative du jour ; `null` tant qu'elle n'est pas décrite
/// @param enseigne l'activité au nom de laquelle elle écrit ; vide pour la structure
public record TeteDeLettre(
        Entete entete, @Nullable Cooperative expediteur, String enseigne, Destinataire destinataire) {

    /// @param service à qui s'adresser chez le client
    public record Destinataire(String nom, @Nullable String service, AdressePostale adresse) {}
}
