package coop.essaim.personnes.fiche;

import coop.essaim.acces.FichesDesComptes;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.Personnes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// De l'écran d'un compte à la fiche de la personne, où il se rattache et se détache.
@Component
class FichesOuvertesParComptes implements FichesDesComptes {

    private final Personnes personnes;
    private final FicheSql sql;

    FichesOuvertesParComptes(Personnes personnes, FicheSql sql) {
        this.personnes = personnes;
        this.sql = sql;
    }

    @Override
    public Optional<Lien> de(UUID compte) {
        return personnes.duCompte(compte).flatMap(sql::enTete).map(e -> Lien.vers(e.nom(), e.adresse()));
    }

    @Override
    public boolean seLisentPar(Visiteur visiteur) {
        return visiteur.peut(DroitsPersonnes.LIRE);
    }
}
