package coop.essaim.parcours.social;

import coop.essaim.parcours.EtapeAnnulee;
import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Region;
import coop.essaim.parcours.machine.Transition;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Le registre unique du personnel se tient seul : chaque embauche et chaque sortie s'y inscrit avec l'étape, dans la
/// même transaction (art. L. 1221-13 du code du travail). Un CAPE n'est pas un contrat de travail : il n'y est pas.
@Component
class RegistreDuPersonnel {

    private final RegistreSql sql;
    private final Echeances echeances;
    private final Clock horloge;

    RegistreDuPersonnel(RegistreSql sql, Echeances echeances, Clock horloge) {
        this.sql = sql;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    @EventListener
    @Order(10)
    void apres(EtapeFranchie etape) {
        var contrat = etape.transition().vers(Region.CONTRAT).orElse(null);
        if (contrat == null || etape.transition() == Transition.T10) return;
        if (Etat.CESAS.contains(contrat)) inscrire(etape, "Entrepreneuse ou entrepreneur salarié", "CESA");
        else if (contrat == Etat.CDI_APPUI) {
            var fonction = sql.fonction(etape.personne(), etape.effet());
            inscrire(etape, fonction == null ? "Équipe d’appui" : fonction, "Contrat de travail");
        } else if (contrat == Etat.SANS_CONTRAT) noterLaSortie(etape);
    }

    private void inscrire(EtapeFranchie etape, String emploi, String typeDeContrat) {
        sql.inscrire(etape, emploi, typeDeContrat, horloge.instant());
        echeances.faireLaProchaine(etape.personne(), GenreDEcheance.REGISTRE, LocalDate.now(horloge));
    }

    private void noterLaSortie(EtapeFranchie etape) {
        sql.embauche(etape.personne(), etape.effet())
                .ifPresent(inscription ->
                        sql.mentionner(inscription, etape.evenement(), "SORTIE", etape.effet(), horloge.instant()));
        echeances.faireLaProchaine(etape.personne(), GenreDEcheance.REGISTRE_DE_SORTIE, LocalDate.now(horloge));
    }

    /// Une étape annulée ne s'efface pas du registre : elle y est barrée.
    @EventListener
    void apres(EtapeAnnulee etape) {
        var jour = LocalDate.now(horloge);
        sql.deLEvenement(etape.evenement())
                .ifPresent(id -> sql.mentionner(id, etape.evenement(), "RADIATION", jour, horloge.instant()));
        sql.sortieDeLEvenement(etape.evenement())
                .ifPresent(id -> sql.mentionner(id, etape.evenement(), "SORTIE_ANNULEE", jour, horloge.instant()));
    }
}
