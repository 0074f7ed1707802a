package coop.essaim.parcours.absence;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Periode;
import coop.essaim.parcours.EtapeAnnulee;
import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.calcul.Declarations;
import coop.essaim.parcours.calcul.SuiviMedical;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Noter une absence, la prolonger, noter le retour ; les déclarations que chacune exige deviennent des échéances.
@Service
public class Absences {

    private static final Set<GenreDEcheance> D_UN_ARRET_LONG =
            Set.of(GenreDEcheance.PREREPRISE, GenreDEcheance.RENDEZ_VOUS_DE_LIAISON, GenreDEcheance.VISITE_DE_REPRISE);
    private static final int JOURS_D_UN_ARRET_LONG = 30;

    private final AbsencesSql sql;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Absences(AbsencesSql sql, Parcours parcours, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param connueLe le jour où la coopérative l'a su : les délais courent de là
    public record Demande(
            PersonneId personne,
            Nature nature,
            LocalDate du,
            @Nullable LocalDate au,
            LocalDate connueLe) {}

    public List<Absence> de(PersonneId personne) {
        return sql.de(personne);
    }

    @Transactional
    public Suite noter(Demande demande, @Nullable UUID par) {
        var au = demande.au();
        if (au != null && au.isBefore(demande.du())) return new Suite.FinAvantDebut();
        if (parcours.etats(demande.personne(), demande.du()).contrat() == Etat.SANS_CONTRAT)
            return new Suite.SansContrat(demande.du());
        var passage = parcours.franchir(
                coop.essaim.parcours.Demande.de(
                        demande.personne(), demande.nature().transition(), demande.du(), par),
                Dossier.vide());
        return switch (passage) {
            case Passage.Refus non -> new Suite.Garde(non.phrase());
            case Passage.Fait(var evenement) -> {
                sql.ajouter(demande.personne(), evenement, demande, par, horloge.instant());
                declarer(demande, evenement);
                if (au != null)
                    suivreLArret(demande.personne(), demande.nature(), Periode.entre(demande.du(), au), evenement);
                yield new Suite.Notee();
            }
        };
    }

    private void declarer(Demande demande, UUID evenement) {
        var personne = demande.personne();
        var connue = demande.connueLe();
        if (demande.nature() == Nature.ACCIDENT_DU_TRAVAIL)
            annoncer(
                    personne, GenreDEcheance.DECLARATION_D_ACCIDENT, Declarations.accidentDuTravail(connue), evenement);
        if (demande.nature().estIndemnisee()) {
            annoncer(personne, GenreDEcheance.ATTESTATION_DE_SALAIRE, Declarations.dsnDEvenement(connue), evenement);
            annoncer(personne, GenreDEcheance.DSN_D_EVENEMENT, Declarations.dsnDEvenement(connue), evenement);
        } else annoncer(personne, GenreDEcheance.AVENANT_DE_CONGE, demande.du(), evenement);
    }

    /// Ce qu'un arrêt ouvre d'après sa durée ; recalculé quand elle change.
    private void suivreLArret(PersonneId personne, Nature nature, Periode arret, UUID evenement) {
        echeances.annuler(personne, D_UN_ARRET_LONG);
        var medical = nature.arret().orElse(null);
        if (medical == null) return;
        if (SuiviMedical.ouvreLaPrereprise(arret)) {
            var trenteJours = arret.debut().plusDays(JOURS_D_UN_ARRET_LONG);
            annoncer(personne, GenreDEcheance.PREREPRISE, trenteJours, evenement);
            annoncer(personne, GenreDEcheance.RENDEZ_VOUS_DE_LIAISON, trenteJours, evenement);
        }
        SuiviMedical.reprise(medical, arret)
                .ifPresent(le -> annoncer(personne, GenreDEcheance.VISITE_DE_REPRISE, le, evenement));
    }

    /// Change le dernier jour prévu d'une absence en cours.
    @Transactional
    public Suite prolonger(PersonneId personne, LocalDate au) {
        var absence = sql.enCours(personne).orElse(null);
        if (absence == null) return new Suite.PasAbsente();
        if (au.isBefore(absence.du())) return new Suite.FinAvantDebut();
        sql.prolonger(absence.id(), au);
        journal.inscrire(
                "parcours.absence.prolonger", Objet.de("personne", personne), Map.of(), Map.of("au", au.toString()));
        suivreLArret(personne, absence.nature(), Periode.entre(absence.du(), au), absence.evenement());
        return new Suite.Notee();
    }

    /// @param le le premier jour de retour
    @Transactional
    public Suite reprendre(PersonneId personne, LocalDate le, @Nullable UUID par) {
        var absence = sql.enCours(personne).orElse(null);
        if (absence == null) return new Suite.PasAbsente();
        if (!le.isAfter(absence.du())) return new Suite.RepriseAvantDebut(absence.du());
        var passage = parcours.franchir(
                coop.essaim.parcours.Demande.de(personne, Transition.S1_REPRISE, le, par), Dossier.vide());
        return switch (passage) {
            case Passage.Refus non -> new Suite.Garde(non.phrase());
            case Passage.Fait(var evenement) -> {
                finir(personne, absence, le, evenement);
                yield new Suite.Notee();
            }
        };
    }

    private void finir(PersonneId personne, Absence absence, LocalDate le, UUID evenement) {
        sql.finir(absence.id(), le, evenement);
        suivreLArret(personne, absence.nature(), Periode.entre(absence.du(), le.minusDays(1)), evenement);
        echeances.annuler(personne, Set.of(GenreDEcheance.PREREPRISE, GenreDEcheance.RENDEZ_VOUS_DE_LIAISON));
        if (absence.nature().appelleUnEntretien())
            annoncer(personne, GenreDEcheance.ENTRETIEN_DE_RETOUR, le, evenement);
    }

    /// Qui sort n'est plus absent : la sortie clôt l'absence.
    @EventListener
    void apres(EtapeFranchie etape) {
        if (etape.transition() != Transition.T16 && etape.transition() != Transition.C3) return;
        sql.enCours(etape.personne())
                .filter(absence -> etape.effet().isAfter(absence.du()))
                .ifPresent(absence -> sql.finir(absence.id(), etape.effet(), etape.evenement()));
    }

    @EventListener
    void apres(EtapeAnnulee etape) {
        sql.oublier(etape.evenement());
    }

    private void annoncer(PersonneId personne, GenreDEcheance genre, LocalDate due, UUID evenement) {
        echeances.annoncer(new Echeances.Annonce(personne, genre, null, due, evenement, null));
    }
}
