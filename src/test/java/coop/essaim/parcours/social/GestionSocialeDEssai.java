package coop.essaim.parcours.social;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.NatureDAide;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.prevention.Preventions;
import coop.essaim.parcours.rsa.ConventionRsa;
import coop.essaim.parcours.rsa.SuivisRsa;
import coop.essaim.parcours.soutien.Soutiens;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pour la matrice des accès : une personne salariée, son action sociale, son soutien, une réunion, une journée.
public class GestionSocialeDEssai implements ObjetsDEssai {

    private static final LocalDate MARS = LocalDate.of(2026, 3, 2);

    private final Decor decor;
    private final ActionsSociales actions;
    private final Soutiens soutiens;
    private final SuivisRsa suivis;
    private final Preventions preventions;
    private @Nullable Map<String, String> objets;

    public GestionSocialeDEssai(
            Personnes personnes,
            Parcours parcours,
            ActionsSociales actions,
            Soutiens soutiens,
            SuivisRsa suivis,
            Preventions preventions) {
        this.decor = new Decor(personnes, parcours, null, null);
        this.actions = actions;
        this.soutiens = soutiens;
        this.suivis = suivis;
        this.preventions = preventions;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/effectifs/constats/{constat}")
                || chemin.startsWith("/rsa/reunions/{reunion}")
                || chemin.startsWith("/rsa/corrections/")
                || chemin.startsWith("/actions-sociales/{action}")
                || chemin.startsWith("/soutiens/{soutien}")
                || chemin.startsWith("/prevention/journees/{journee}");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    /// Les mêmes pour tous : un envoi vide n'y change rien.
    @Override
    public Map<String, String> autre(UUID moi) {
        if (objets == null) objets = fabriquer();
        return objets;
    }

    private Map<String, String> fabriquer() {
        var camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, MARS);
        actions.demander(camille, new ActionsSociales.Demande(NatureDAide.VACANCES, "Union Sociale", MARS, null), null);
        soutiens.accorder(camille, new Soutiens.Demande("Rotary", "Un stand", MARS, Montant.euros("500"), null), null);
        var lieu = "Salle " + UUID.randomUUID();
        suivis.prevoir(MARS, lieu, null);
        var reunion = suivis.reunions().stream()
                .filter(r -> r.lieu().equals(lieu))
                .findFirst()
                .orElseThrow();
        var departement = "Département " + UUID.randomUUID();
        suivis.convenir(new ConventionRsa(departement, null, MARS, MARS.plusYears(1), null), null);
        var convention = suivis.conventions().stream()
                .filter(c -> c.quoi().departement().equals(departement))
                .findFirst()
                .orElseThrow()
                .id();
        var journee = preventions
                .noter(
                        new Preventions.NouvelleJournee(MARS, "Journée " + UUID.randomUUID(), null, BigDecimal.ONE),
                        null)
                .orElseThrow();
        return Map.of(
                "constat", new UUID(0, 0).toString(),
                "personne", camille.toString(),
                "action", actions.de(camille).getFirst().id().toString(),
                "soutien", soutiens.de(camille).getFirst().id().toString(),
                "reunion", reunion.id().toString(),
                "nature", "CONVENTION",
                "ligne", convention.toString(),
                "journee", journee.toString());
    }
}
