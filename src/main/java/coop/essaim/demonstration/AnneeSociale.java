package coop.essaim.demonstration;

import coop.essaim.parcours.effectif.NatureDEmploi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'année sociale de la démonstration, après les personnes et leurs étapes ; sans effet la deuxième fois.
@Service
public class AnneeSociale {

    private final ContratsDeLEquipe equipe;
    private final ContratsDesPersonnes contrats;
    private final GestionSociale gestion;
    private final VieSociale vie;
    private final SuiviDeLaTroupe suivi;
    private final ChapitreDePaie paie;

    AnneeSociale(
            ContratsDeLEquipe equipe,
            ContratsDesPersonnes contrats,
            GestionSociale gestion,
            VieSociale vie,
            SuiviDeLaTroupe suivi,
            ChapitreDePaie paie) {
        this.equipe = equipe;
        this.contrats = contrats;
        this.gestion = gestion;
        this.vie = vie;
        this.suivi = suivi;
        this.paie = paie;
    }

    @Transactional
    public void charger() {
        if (gestion.estChargee()) return;
        equipe.conclure();
        contrats.conclure(gestion.enCours().stream()
                .filter(e -> e.nature() == NatureDEmploi.CAPE)
                .toList());
        gestion.charger();
        var enCours = gestion.enCours();
        suivi.suivre(enCours);
        vie.vivre(enCours.stream().filter(e -> e.nature() == NatureDEmploi.CESA).toList());
        paie.accorder();
    }
}
