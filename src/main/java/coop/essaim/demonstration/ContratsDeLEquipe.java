package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les contrats de travail de l'équipe d'appui, sauf celui de la gérance, mandataire : ils comptent dans l'effectif.
@Component
class ContratsDeLEquipe {

    private static final LocalDate DEBUT = LocalDate.of(2019, 1, 1);
    private static final int TOURS = 4;

    private final Comptes comptes;
    private final Personnes personnes;
    private final Parcours parcours;
    private final Rattrapage rattrapage;

    ContratsDeLEquipe(Comptes comptes, Personnes personnes, Parcours parcours, Rattrapage rattrapage) {
        this.comptes = comptes;
        this.personnes = personnes;
        this.parcours = parcours;
        this.rattrapage = rattrapage;
    }

    /// Dans une transaction.
    void conclure() {
        Figurant.EQUIPE.stream()
                .filter(f -> f.montre() != RoleLivre.GERANCE && f.montre() != RoleLivre.ADMINISTRATEUR)
                .flatMap(f -> comptes.trouverParCourriel(f.courriel()).stream())
                .flatMap(compte -> personnes.duCompte(compte.id()).stream())
                .filter(id -> parcours.etats(id, DEBUT).contrat() == Etat.SANS_CONTRAT)
                .forEach(this::conclure);
    }

    private void conclure(PersonneId id) {
        var dossier = new Dossier(null, null, List.of(), false, true, true, false, null, null);
        parcours.franchir(Demande.de(id, Transition.C1, DEBUT, null), dossier);
        // Ce qui revient après avoir été fait revient jusqu'à aujourd'hui : un entretien tous les quatre ans.
        for (int tour = 0; tour < TOURS; tour++) rattrapage.faireLesAnciennes(id);
    }
}
