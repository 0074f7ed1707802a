package coop.essaim.demonstration;

import coop.essaim.parcours.effectif.NatureDEmploi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// L'année sociale de la démonstration, après les personnes et leurs étapes ; sans effet la deuxième fois.
@Component
class AnneeSociale {

    private final ContratsDeLEquipe equipe;
    private final GestionSociale gestion;
    private final VieSociale vie;
    private final SuiviDeLaTroupe suivi;
    private final TransactionTemplate transaction;

    AnneeSociale(
            ContratsDeLEquipe equipe,
            GestionSociale gestion,
            VieSociale vie,
            SuiviDeLaTroupe suivi,
            TransactionTemplate transaction) {
        this.equipe = equipe;
        this.gestion = gestion;
        this.vie = vie;
        this.suivi = suivi;
        this.transaction = transaction;
    }

    void charger() {
        if (gestion.estChargee()) return;
        transaction.executeWithoutResult(_ -> {
            equipe.conclure();
            gestion.charger();
            var enCours = gestion.enCours();
            suivi.suivre(enCours);
            vie.vivre(enCours.stream()
                    .filter(e -> e.nature() == NatureDEmploi.CESA)
                    .toList());
        });
    }
}
