package coop.essaim.parcours;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des accès : le contrat à signer de la personne, et celui d'une autre.
public class MonParcoursDEssai implements ObjetsDEssai {

    private static final LocalDate MARS = LocalDate.of(2026, 3, 1);

    private final Personnes personnes;
    private final Contrats contrats;
    private final Decor decor;

    public MonParcoursDEssai(Personnes personnes, Parcours parcours, Integration integration, Contrats contrats) {
        this.personnes = personnes;
        this.contrats = contrats;
        this.decor = new Decor(personnes, parcours, integration, contrats);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/mon-parcours/contrats/{contrat}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        var personne = personnes.duCompte(moi).orElseGet(() -> {
            var id = personnes.ouvrir(new NouvellePersonne(null, "Visite", "Rôle", null, null, null), null);
            personnes.rattacher(id, moi);
            return id;
        });
        return contrat(personne, moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return contrat(decor.personne("Idriss", "Benali", null), moi);
    }

    private Map<String, String> contrat(PersonneId personne, UUID par) {
        var contrat = decor.cape(personne, MARS, MARS.plusMonths(6));
        contrats.emettre(contrat, par);
        return Map.of("contrat", contrat.toString());
    }
}
