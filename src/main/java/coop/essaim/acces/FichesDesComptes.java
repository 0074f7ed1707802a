package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import java.util.Optional;
import java.util.UUID;

/// À qui est un compte : le module qui tient les fiches des personnes le dit à qui gère les comptes.
public interface FichesDesComptes {

    /// La fiche que ce compte ouvre, ou rien tant qu'il n'est rattaché à personne.
    Optional<Lien> de(UUID compte);

    /// Vrai si ce visiteur peut ouvrir une fiche ; sinon il sait seulement que le compte en a une.
    boolean seLisentPar(Visiteur visiteur);
}
