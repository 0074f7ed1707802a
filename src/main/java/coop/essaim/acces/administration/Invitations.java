package coop.essaim.acces.administration;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.lien.Liens;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ouvre un compte et invite la personne d'un même geste : pas de compte sans courrier, pas de courrier sans compte.
@Service
public class Invitations {

    private final Comptes comptes;
    private final Liens liens;

    Invitations(Comptes comptes, Liens liens) {
        this.comptes = comptes;
        this.liens = liens;
    }

    @Transactional
    public CreationDeCompte ouvrir(String nom, String courriel, Set<String> roles, UUID par) {
        var creation = comptes.creer(nom, courriel, roles, par);
        if (creation instanceof CreationDeCompte.Faite(var compte)) liens.inviter(compte);
        return creation;
    }
}
