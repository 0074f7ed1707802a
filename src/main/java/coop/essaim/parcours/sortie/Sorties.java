package coop.essaim.parcours.sortie;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.calcul.RuptureConventionnelle;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.Dossiers;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ouvrir une sortie, en préciser le dernier jour, puis noter le départ.
@Service
public class Sorties {

    /// Les contrats qui ne sont pas une étape du parcours d'un entrepreneur.
    private static final Set<Etat> HORS_PARCOURS = EnumSet.of(Etat.CDI_APPUI, Etat.CAPE_CJS);

    private static final LocalDate TOUJOURS = LocalDate.of(2200, 1, 1);

    private final SortiesSql sql;
    private final Parcours parcours;
    private final Dossiers dossiers;
    private final Contrats contrats;
    private final SuitesDeSortie suites;
    private final Clock horloge;

    Sorties(
            SortiesSql sql,
            Parcours parcours,
            Dossiers dossiers,
            Contrats contrats,
            SuitesDeSortie suites,
            Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.dossiers = dossiers;
        this.contrats = contrats;
        this.suites = suites;
        this.horloge = horloge;
    }

    public record Demande(
            Motif motif,
            LocalDate notifieeLe,
            LocalDate finPrevue,
            @Nullable LocalDate demandeRecueLe,
            @Nullable Montant reference) {}

    /// La sortie ouverte ou faite ; pour qui n'est jamais entré au parcours (équipe d'appui, coopérative jeunesse),
    /// la dernière fin de contrat.
    public Optional<Sortie> courante(PersonneId personne) {
        var etats = parcours.etats(personne, TOUJOURS);
        var etat = etats.parcours();
        boolean sortie = etat == Etat.SORTIE_EN_COURS
                || etat == Etat.SORTI
                || etats.contrat() == Etat.SANS_CONTRAT && etat == Etat.INCONNU;
        return sortie ? sql.courante(personne) : Optional.empty();
    }

    /// Vrai quand il n'y a plus rien à préciser : le départ est noté.
    public boolean estFaite(PersonneId personne) {
        return parcours.etats(personne, TOUJOURS).parcours() != Etat.SORTIE_EN_COURS
                && courante(personne).isPresent();
    }

    /// Vrai quand le contrat qui court n'est pas une étape du parcours d'un entrepreneur : il finit d'un acte.
    public boolean estHorsParcours(PersonneId personne) {
        return HORS_PARCOURS.contains(parcours.etats(personne, TOUJOURS).contrat());
    }

    /// Ouvre la sortie, ou précise celle qui est ouverte ; son motif et son premier jour ne changent plus.
    @Transactional
    public Depart annoncer(PersonneId personne, Demande demande, @Nullable UUID par) {
        if (demande.finPrevue().isBefore(demande.notifieeLe())) return new Depart.FinAvantNotification();
        var calendrier = Sortie.calendrier(demande.motif(), demande.notifieeLe(), demande.demandeRecueLe());
        var tropTot = calendrier
                .map(RuptureConventionnelle::ruptureAuPlusTot)
                .filter(auPlusTot -> demande.finPrevue().isBefore(auPlusTot));
        if (tropTot.isPresent()) return new Depart.AvantLHomologation(tropTot.get());
        if (estHorsParcours(personne)) return finirLeContrat(personne, demande, par);
        var ouverte = courante(personne).filter(_ -> !estFaite(personne));
        if (ouverte.isPresent()) {
            sql.preciser(ouverte.get().id(), demande);
            suites.ouverte(personne, demande.finPrevue());
            return new Depart.Note();
        }
        var motif = demande.motif().name();
        var passage = parcours.franchir(
                new coop.essaim.parcours.Demande(personne, Transition.T15, demande.notifieeLe(), motif, null, par),
                dossiers.pour(personne, demande.notifieeLe(), motif, null));
        return switch (passage) {
            case Passage.Refus non -> new Depart.Garde(non.phrase());
            case Passage.Fait(var evenement) -> {
                sql.ajouter(personne, evenement, demande, par, horloge.instant());
                suites.ouverte(personne, demande.finPrevue());
                calendrier.ifPresent(dates -> suites.homologuer(personne, evenement, dates));
                yield new Depart.Note();
            }
        };
    }

    /// Un contrat de l'équipe d'appui ou de coopérative jeunesse finit d'un seul acte.
    private Depart finirLeContrat(PersonneId personne, Demande demande, @Nullable UUID par) {
        var le = demande.finPrevue();
        var contrat = parcours.etats(personne, le).contrat();
        var fin = new coop.essaim.parcours.Demande(
                personne, Transition.C3, le, demande.motif().name(), null, par);
        return switch (parcours.franchir(fin, dossiers.pour(personne, le, fin.motif(), null))) {
            case Passage.Refus non -> new Depart.Garde(non.phrase());
            case Passage.Fait(var evenement) -> {
                sql.ajouter(personne, evenement, demande, par, horloge.instant());
                clore(personne, contrat, le, evenement);
                yield new Depart.Note();
            }
        };
    }

    /// Le dernier jour est passé : les contrats finissent, ce qui reste à remettre s'annonce.
    @Transactional
    public Depart partir(PersonneId personne, LocalDate le, @Nullable UUID par) {
        var sortie = courante(personne).orElse(null);
        if (sortie == null) return new Depart.RienDOuvert();
        var contrat = parcours.etats(personne, le).contrat();
        var passage = parcours.franchir(
                coop.essaim.parcours.Demande.de(personne, Transition.T16, le, par),
                dossiers.pour(personne, le, null, sortie.finPrevue()));
        return switch (passage) {
            case Passage.Refus non -> new Depart.Garde(non.phrase());
            case Passage.Fait(var evenement) -> {
                clore(personne, contrat, le, evenement);
                yield new Depart.Note();
            }
        };
    }

    private void clore(PersonneId personne, Etat contrat, LocalDate le, UUID evenement) {
        contrats.finirAu(personne, le);
        suites.faite(personne, contrat, le, evenement);
    }
}
