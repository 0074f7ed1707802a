package coop.essaim.parcours;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.echeance.Agendas;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des accès : une personne suivie, son contrat en préparation, une échéance, une adresse d'agenda.
public class ParcoursDEssai implements ObjetsDEssai {

    private static final LocalDate MARS = LocalDate.of(2026, 3, 1);

    private final Decor decor;
    private final Contrats contrats;
    private final Echeances echeances;
    private final Agendas agendas;
    private final Map<UUID, String> jetons = new HashMap<>();

    public ParcoursDEssai(
            Personnes personnes,
            Parcours parcours,
            Integration integration,
            Contrats contrats,
            Echeances echeances,
            Agendas agendas) {
        this.decor = new Decor(personnes, parcours, integration, contrats);
        this.contrats = contrats;
        this.echeances = echeances;
        this.agendas = agendas;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/parcours/{personne}")
                || chemin.startsWith("/contrats/{contrat}")
                || chemin.startsWith("/echeances/{echeance}")
                || chemin.startsWith("/gabarits/{gabarit}")
                || chemin.startsWith("/integration/{point}")
                || chemin.startsWith("/agenda/{jeton}")
                || chemin.startsWith("/chemins/{chemin}");
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
        var personne = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(personne, Transition.T2, MARS.minusDays(10));
        decor.etape(personne, Transition.T4, MARS);
        var contrat = contrats.preparer(
                personne, GenreDeContrat.CAPE, Decor.termes(GenreDeContrat.CAPE, MARS, MARS.plusMonths(6)), null);
        var echeance = echeances.restantes(personne).stream()
                .filter(e -> e.genre() == GenreDEcheance.COMPTE_RENDU_DE_DIAGNOSTIC)
                .map(Echeance::id)
                .findFirst()
                .orElseThrow();
        return Map.ofEntries(
                Map.entry("personne", personne.toString()),
                Map.entry("transition", "T5"),
                Map.entry("evenement", new UUID(0, 0).toString()),
                Map.entry("point", "piece-d-identite"),
                Map.entry("contrat", contrat.toString()),
                Map.entry("avenant", new UUID(0, 0).toString()),
                Map.entry("echeance", echeance.toString()),
                Map.entry("gabarit", "CESA"),
                Map.entry("chemin", "devenir"),
                Map.entry("jeton", jeton(moi)));
    }

    /// Une adresse neuve éteint la précédente : deux visiteurs du même compte partagent celle qui répond encore.
    private String jeton(UUID moi) {
        return jetons.compute(
                moi,
                (compte, connu) -> connu != null && agendas.flux(connu).isPresent() ? connu : agendas.abonner(compte));
    }
}
