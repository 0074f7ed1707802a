package coop.essaim.activites;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.commun.Iban;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : une activité que la personne mène, et celle d'une autre.
public class ActivitesDEssai implements ObjetsDEssai {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    /// Une facture interne se propose à une autre activité : ces routes en montrent les enseignes, et elles seules.
    public static final Set<String> CHOIX_D_UNE_ENSEIGNE = Set.of("/factures-internes", "/factures-internes/nouvelle");

    private static final String ENSEIGNE = "Enseigne d’autrui ";

    private final Activites activites;
    private final Personnes personnes;

    public ActivitesDEssai(Activites activites, Personnes personnes) {
        this.activites = activites;
        this.personnes = personnes;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/activites/{activite}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return objet("La mienne " + UUID.randomUUID(), fiche(moi));
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return objet(
                ENSEIGNE + UUID.randomUUID(),
                personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null));
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(
                new Marqueur(ENSEIGNE, Set.of(DroitsActivites.LIRE_TOUTES, "acces.journal.lire"), CHOIX_D_UNE_ENSEIGNE),
                new Marqueur("30006000011234567890189", Set.of()));
    }

    private PersonneId fiche(UUID compte) {
        return personnes.duCompte(compte).orElseGet(() -> {
            var id = personnes.ouvrir(new NouvellePersonne(null, "Visite", "Rôle", null, null, null), null);
            personnes.rattacher(id, compte);
            return id;
        });
    }

    private Map<String, String> objet(String enseigne, PersonneId personne) {
        var activite = ((Ouverture.Faite) activites.ouvrir(enseigne, JANVIER, null)).activite();
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), JANVIER);
        activites.changerBanque(
                activite.id(),
                new Fiche.Banque(
                        "Camille Aubrée",
                        Iban.lire("FR76 3000 6000 0112 3456 7890 189").valeur(),
                        null));
        return Map.of("activite", activite.id().toString(), "besoin", new UUID(0, 0).toString());
    }
}
