package coop.essaim.acces.connexion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// Le fournisseur d'identité de la coopérative, quand sa configuration en nomme un
/// (`spring.security.oauth2.client.registration.fournisseur.*`).
@Component
public class Fournisseur {

    /// Le nom de l'inscription dans la configuration ; c'est aussi la fin de l'adresse de retour.
    public static final String INSCRIPTION = "fournisseur";

    private final String nom;

    Fournisseur(ObjectProvider<ClientRegistrationRepository> inscriptions) {
        var connues = inscriptions.getIfAvailable();
        ClientRegistration inscription = connues == null ? null : connues.findByRegistrationId(INSCRIPTION);
        this.nom = inscription == null ? "" : inscription.getClientName();
    }

    /// Vide quand aucun fournisseur n'est configuré : il n'y a alors ni bouton ni route.
    public String nom() {
        return nom;
    }

    public boolean existe() {
        return !nom.isEmpty();
    }
}
