package coop.essaim.documents;

import coop.essaim.commun.droit.Visiteur;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Le module que les essais prêtent aux pièces : un dossier se lit par la personne dont il porte l'identifiant.
@Component
public class DossierDEssai implements AutorisationDeLecture {

    static final String GENRE = "essai.dossier";

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return objet.equals(visiteur.compte());
    }
}
