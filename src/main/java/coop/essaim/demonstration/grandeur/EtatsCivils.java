package coop.essaim.demonstration.grandeur;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Risque;
import coop.essaim.activites.assurance.Besoins;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.IdentiteSaisie;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce que le registre du personnel et l'assureur demandent de chacun : où il est né, sa nationalité, ce que son métier
/// doit faire assurer.
@Component
class EtatsCivils {

    private static final List<String> VILLES =
            List.of("Nantes", "Rezé", "Saint-Nazaire", "Angers", "Rennes", "Vannes", "Cholet", "Laval");

    /// Une personne sur quinze vient d'un autre pays de l'Union : pas de titre de séjour à demander.
    private static final List<String> DE_L_UNION = List.of("BE", "ES", "IT", "PT", "DE", "RO");

    private static final int UNE_SUR = 15;

    private final Personnes personnes;
    private final Fiches fiches;
    private final Besoins besoins;

    EtatsCivils(Personnes personnes, Fiches fiches, Besoins besoins) {
        this.personnes = personnes;
        this.fiches = fiches;
        this.besoins = besoins;
    }

    void dire(Etabli etabli) {
        int rang = etabli.presence().rang();
        var pays = rang % UNE_SUR == 8 ? DE_L_UNION.get(rang / UNE_SUR % DE_L_UNION.size()) : "FR";
        dire(etabli.personne(), pays, VILLES.get(rang % VILLES.size()));
        assurer(etabli.activite().id(), etabli.metier(), rang, etabli.presence().entree());
    }

    void dire(PersonneId personne, String pays, String ville) {
        var fiche = personnes.trouver(personne).orElseThrow();
        boolean ici = pays.equals("FR");
        fiches.corriger(
                personne,
                new IdentiteSaisie(
                        fiche.civilite(),
                        fiche.prenom(),
                        fiche.nom(),
                        null,
                        fiche.naissance(),
                        ici ? ville : null,
                        pays,
                        pays),
                null);
    }

    /// Toute activité répond de ce qu'elle fait ; les travaux se garantissent dix ans, et quelques-unes ont plus.
    private void assurer(ActiviteId activite, Noms.Metier metier, int rang, LocalDate du) {
        besoins.ajouter(activite, Risque.RC_PRO, null, du, null);
        if (metier.nature().equals("TRAVAUX")) besoins.ajouter(activite, Risque.DECENNALE, null, du, null);
        if (rang % 9 == 4) besoins.ajouter(activite, Risque.VEHICULE, "Fourgon de tournée", du, null);
        if (rang % 14 == 6) besoins.ajouter(activite, Risque.MATERIEL, "Machines et stock", du, null);
    }
}
