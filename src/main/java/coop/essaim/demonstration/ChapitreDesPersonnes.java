package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.equipe.Presences;
import coop.essaim.personnes.suivi.Suivis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// L'équipe d'appui : une fiche et un compte par permanent, sa part d'un temps plein, et les territoires où elle va.
@Component
@Order(5)
class ChapitreDesPersonnes implements Chapitre {

    private static final LocalDate DEBUT = LocalDate.of(2019, 1, 1);

    private record Fonction(String nom, String part) {}

    private static final Map<RoleLivre, Fonction> FONCTIONS = Map.of(
            RoleLivre.GERANCE, new Fonction("Gérance", "90"),
            RoleLivre.ACCOMPAGNATEUR, new Fonction("Accompagnement", "80"),
            RoleLivre.COMPTABLE, new Fonction("Comptabilité", "80"),
            RoleLivre.PAIE_SOCIAL, new Fonction("Paie et social", "50"),
            RoleLivre.FORMATION, new Fonction("Formation", "20"),
            RoleLivre.COMMUNICATION, new Fonction("Communication", "10"));

    private static final List<String> TERRITOIRES = List.of("Val Rouge", "Haut Pays", "Côte des Genêts");

    private final Personnes personnes;
    private final Comptes comptes;
    private final Equipe equipe;
    private final Suivis suivis;
    private final Presences presences;

    ChapitreDesPersonnes(Personnes personnes, Comptes comptes, Equipe equipe, Suivis suivis, Presences presences) {
        this.personnes = personnes;
        this.comptes = comptes;
        this.equipe = equipe;
        this.suivis = suivis;
        this.presences = presences;
    }

    @Override
    public void charger() {
        if (!equipe.le(DEBUT).isEmpty()) return;
        TERRITOIRES.forEach(suivis::ouvrirTerritoire);
        presences.fixer(List.of(1, 2, 3, 4, 5), LocalTime.of(9, 0), LocalTime.of(17, 0), DEBUT, null);
        for (var figurant : Figurant.EQUIPE) {
            var fonction = FONCTIONS.get(figurant.montre());
            if (fonction == null) continue;
            var saisie = new MembreSaisie(fonction.nom(), new BigDecimal(fonction.part()), null, DEBUT);
            equipe.entrer(ouvrir(figurant), saisie, null);
        }
    }

    private PersonneId ouvrir(Figurant figurant) {
        var noms = figurant.nom().split(" ", 2);
        var personne = personnes.ouvrir(
                new NouvellePersonne(null, noms[1], noms[0], null, new Courriel(figurant.courriel()), null), null);
        comptes.trouverParCourriel(figurant.courriel()).ifPresent(c -> personnes.rattacher(personne, c.id()));
        return personne;
    }
}
