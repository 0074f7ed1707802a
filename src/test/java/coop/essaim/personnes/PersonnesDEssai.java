package coop.essaim.personnes;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.commun.Courriel;
import coop.essaim.personnes.equipe.Entree;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.fiche.EmploiSaisie;
import coop.essaim.personnes.fiche.EmploiSaisie.ContratAilleurs;
import coop.essaim.personnes.fiche.Fiches;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : une personne neuve chaque fois ; une fiche n'est à aucun membre de l'équipe.
public class PersonnesDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "Zéphirine-Marqueur";
    private static final LocalDate JOUR = LocalDate.of(2026, 1, 1);

    private final Personnes personnes;
    private final Fiches fiches;
    private final Equipe equipe;

    public PersonnesDEssai(Personnes personnes, Fiches fiches, Equipe equipe) {
        this.personnes = personnes;
        this.fiches = fiches;
        this.equipe = equipe;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/personnes/{id}") || chemin.startsWith("/equipe/{membre}");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var id = personnes.ouvrir(
                new NouvellePersonne(
                        null,
                        MARQUEUR,
                        "Lise",
                        null,
                        new Courriel("lise-" + UUID.randomUUID().toString().substring(0, 13) + "@exemple.fr"),
                        null),
                null);
        fiches.noterEmploi(id, new EmploiSaisie("Librairie", ContratAilleurs.CDD, null, false, JOUR, null), null);
        var entree = equipe.entrer(id, new MembreSaisie("essai", BigDecimal.TEN, null, JOUR), null);
        return Map.of(
                "id",
                id.toString(),
                "emploi",
                new UUID(0, 0).toString(),
                "demande",
                new UUID(0, 0).toString(),
                "membre",
                ((Entree.Faite) entree).id().toString());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(MARQUEUR, Set.of(DroitsPersonnes.LIRE, DroitsPersonnes.PORTEFEUILLE)));
    }
}
