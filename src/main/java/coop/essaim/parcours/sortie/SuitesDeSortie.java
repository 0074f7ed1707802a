package coop.essaim.parcours.sortie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.calcul.RuptureConventionnelle;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ce qu'une sortie ouverte ou faite annonce, et celle que la limite d'associé ouvre d'elle-même.
@Component
class SuitesDeSortie {

    /// Ce qui n'est dû qu'à qui avait un contrat de travail.
    private static final Set<GenreDEcheance> FIN_DE_CONTRAT_DE_TRAVAIL = EnumSet.of(
            GenreDEcheance.SOLDE_DE_TOUT_COMPTE,
            GenreDEcheance.CERTIFICAT_DE_TRAVAIL,
            GenreDEcheance.ATTESTATION_FRANCE_TRAVAIL,
            GenreDEcheance.PORTABILITE,
            GenreDEcheance.REGISTRE_DE_SORTIE);

    private final SortiesSql sql;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Clock horloge;

    SuitesDeSortie(SortiesSql sql, Parcours parcours, Echeances echeances, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    /// À la limite, le contrat prend fin de lui-même : la sortie est ouverte, son dernier jour est celui-là (art.
    /// L. 7331-3 du code du travail).
    @EventListener
    void apres(EtapeFranchie etape) {
        if (etape.transition() != Transition.T14) return;
        var fin = new Sorties.Demande(Motif.LIMITE_D_ASSOCIE, etape.effet(), etape.effet(), null, null);
        sql.ajouter(etape.personne(), etape.evenement(), fin, null, horloge.instant());
        ouverte(etape.personne(), etape.effet());
    }

    /// Les comptes de l'activité s'arrêtent au dernier jour ; préciser ce jour déplace l'échéance.
    void ouverte(PersonneId personne, LocalDate finPrevue) {
        if (!meneUneActivite(parcours.etats(personne, finPrevue).contrat())) return;
        echeances.annuler(personne, Set.of(GenreDEcheance.ARRETER_LES_COMPTES));
        annoncer(personne, GenreDEcheance.ARRETER_LES_COMPTES, null, finPrevue, derniereOuverture(personne));
    }

    void homologuer(PersonneId personne, UUID evenement, RuptureConventionnelle dates) {
        annoncer(
                personne,
                GenreDEcheance.AUTRE,
                "déposer la demande d’homologation de la rupture, rétractation close le "
                        + EnFrancais.enFrancais(dates.retractationJusquAu()),
                dates.envoiDes(),
                evenement);
    }

    /// Ce qui n'est dû qu'à un salarié s'annule pour les autres, la fin d'un CAPE se dit.
    void faite(PersonneId personne, Etat contrat, LocalDate le, UUID evenement) {
        if (!estDeTravail(contrat)) echeances.annuler(personne, FIN_DE_CONTRAT_DE_TRAVAIL);
        if (Etat.CAPES.contains(contrat) || contrat == Etat.CAPE_CJS) {
            annoncer(personne, GenreDEcheance.INFORMER_URSSAF, "fin du CAPE", le, evenement);
            annoncer(personne, GenreDEcheance.INFORMER_FRANCE_TRAVAIL, "fin du CAPE", le, evenement);
        }
        solder(personne, contrat, le, evenement);
    }

    private static boolean estDeTravail(Etat contrat) {
        return Etat.CESAS.contains(contrat) || contrat == Etat.CDI_APPUI;
    }

    /// Le solde de la part variable vient avec l'assemblée qui clôt l'exercice, tenue dans les six mois.
    private void solder(PersonneId personne, Etat contrat, LocalDate le, UUID evenement) {
        if (Etat.CESAS.contains(contrat))
            annoncer(
                    personne,
                    GenreDEcheance.SOLDE_DE_PART_VARIABLE,
                    "au plus tard, pour un exercice clos le 31 décembre",
                    LocalDate.of(le.getYear() + 1, 7, 31),
                    evenement);
        if (parcours.etats(personne, le).societariat() == Etat.ASSOCIE)
            annoncer(personne, GenreDEcheance.REMBOURSER_LES_PARTS, null, le.plusMonths(1), evenement);
    }

    private void annoncer(
            PersonneId personne,
            GenreDEcheance genre,
            @Nullable String precision,
            LocalDate due,
            @Nullable UUID evenement) {
        echeances.annoncer(new Echeances.Annonce(personne, genre, precision, due, evenement, null));
    }

    private @Nullable UUID derniereOuverture(PersonneId personne) {
        return parcours.etapes(personne).stream()
                .filter(e -> e.transition() == Transition.T14 || e.transition() == Transition.T15)
                .map(coop.essaim.parcours.Evenement::id)
                .reduce((_, derniere) -> derniere)
                .orElse(null);
    }

    private static boolean meneUneActivite(Etat contrat) {
        return Etat.CESAS.contains(contrat) || Etat.CAPES.contains(contrat);
    }
}
