package coop.essaim.facturation.relance;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.documents.Entetes;
import coop.essaim.facturation.Facture;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import org.springframework.stereotype.Component;

/// Le haut des courriers d'aujourd'hui : un courrier part d'où est la coopérative, vers où est le client.
@Component
public class TetesDeLettre {

    private final Entetes entetes;
    private final Cooperatives cooperatives;
    private final Tiers tiers;

    TetesDeLettre(Entetes entetes, Cooperatives cooperatives, Tiers tiers) {
        this.entetes = entetes;
        this.cooperatives = cooperatives;
        this.tiers = tiers;
    }

    public TeteDeLettre de(String enseigne, TeteDeLettre.Destinataire destinataire) {
        return new TeteDeLettre(entetes.duJour(), cooperatives.actuelle().orElse(null), enseigne, destinataire);
    }

    /// Sous le nom qu'a la facture, à l'adresse du carnet : un client qui a déménagé reçoit sa lettre.
    public TeteDeLettre.Destinataire destinataire(Facture facture) {
        var nom = facture.acheteur().nom();
        return tiers.trouver(facture.rattachement().client())
                .map(fiche -> destinataire(fiche, nom))
                .orElseGet(() -> new TeteDeLettre.Destinataire(
                        nom, null, facture.acheteur().adresse()));
    }

    static TeteDeLettre.Destinataire destinataire(FicheDeTiers fiche, String nom) {
        return new TeteDeLettre.Destinataire(
                nom, fiche.description().contact(), fiche.description().adresse());
    }
}
