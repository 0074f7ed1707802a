package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ce que la dernière signature entraîne : l'étape notée, le CAPE d'avant arrêté, les échéances annoncées.
@Component
class Conclusions {

    private static final List<Integer> ALERTES_MOIS = List.of(12, 9, 6, 3);

    private final ContratsSql sql;
    private final Dossiers dossiers;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Personnes personnes;
    private final ApplicationEventPublisher annonces;

    Conclusions(
            ContratsSql sql,
            Dossiers dossiers,
            Parcours parcours,
            Echeances echeances,
            Personnes personnes,
            ApplicationEventPublisher annonces) {
        this.sql = sql;
        this.dossiers = dossiers;
        this.parcours = parcours;
        this.echeances = echeances;
        this.personnes = personnes;
        this.annonces = annonces;
    }

    List<Partie> parties(Acte acte) {
        return dossiers.estMineure(acte.contrat().personne(), acte.du())
                ? List.of(Partie.COOPERATIVE, Partie.PERSONNE, Partie.REPRESENTANT)
                : List.of(Partie.COOPERATIVE, Partie.PERSONNE);
    }

    String nomDe(Acte acte, Partie partie) {
        var representant = acte.contrat().termes().representant();
        return switch (partie) {
            case COOPERATIVE -> "Pour la coopérative";
            case PERSONNE ->
                personnes.trouver(acte.contrat().personne()).orElseThrow().nomComplet();
            case REPRESENTANT -> representant == null ? "Représentant légal" : representant;
        };
    }

    Optional<Signature.Refus> refus(Contrat contrat, LocalDate le) {
        var prolonge = contrat.renouvelle();
        if (prolonge != null) {
            var terme = sql.trouver(prolonge).orElseThrow().periode().fin();
            if (le.isAfter(terme)) return Optional.of(new Signature.ApresLeTerme(terme));
        }
        return dossiers.refusDuCumul(contrat)
                .map(Emission.Refus::phrase)
                .or(() ->
                        parcours.refus(demande(contrat, null), dossier(contrat)).map(Passage.Refus::phrase))
                .map(Signature.Gardee::new);
    }

    void conclure(Contrat contrat, LocalDate le) {
        arreterLeCape(contrat);
        sql.conclure(contrat.id(), le);
        var passage = parcours.franchir(demande(contrat, null), dossier(contrat));
        if (!(passage instanceof Passage.Fait(var evenement)))
            throw new IllegalStateException("L'étape d'un contrat signé a été refusée : " + passage);
        annoncer(contrat, evenement);
        annonces.publishEvent(new ContratConclu(contrat.id(), contrat.personne(), contrat.genre(), evenement));
    }

    private Dossier dossier(Contrat contrat) {
        return dossiers.pour(contrat, contrat.suivi().limiteDAssocie());
    }

    private Demande demande(Contrat contrat, @Nullable UUID par) {
        return Demande.de(
                contrat.personne(), transition(contrat), contrat.termes().du(), par);
    }

    private Transition transition(Contrat contrat) {
        return switch (contrat.genre()) {
            case CAPE ->
                switch (contrat.rang()) {
                    case 0 -> Transition.T7;
                    case 1 -> Transition.T8;
                    default -> Transition.T8_SECOND;
                };
            case CESA -> {
                boolean enCape = Etat.CAPES.contains(
                        parcours.etats(contrat.personne(), contrat.termes().du())
                                .contrat());
                if (!enCape) yield Transition.T7_CESA;
                yield aUnEssai(contrat) ? Transition.T9 : Transition.T9_SANS_ESSAI;
            }
            case CONTRAT_DE_TRAVAIL -> Transition.C1;
            case CAPE_CJS -> Transition.C2;
        };
    }

    private static boolean aUnEssai(Contrat contrat) {
        var fin = contrat.suivi().finDEssai();
        return fin != null && !fin.isBefore(contrat.termes().du());
    }

    /// Le CESA prend la suite du CAPE, qui s'arrête la veille.
    private void arreterLeCape(Contrat contrat) {
        if (contrat.genre() != GenreDeContrat.CESA) return;
        var du = contrat.termes().du();
        for (var autre : sql.conclus(contrat.personne())) {
            boolean court =
                    autre.genre() == GenreDeContrat.CAPE && autre.periode().contient(du);
            if (court) sql.finir(autre.id(), du.minusDays(1));
        }
    }

    private void annoncer(Contrat contrat, UUID evenement) {
        var personne = contrat.personne();
        if (contrat.genre() != GenreDeContrat.CAPE_CJS)
            echeances.annuler(personne, Set.of(GenreDEcheance.RENOUVELER_LE_CAPE));
        var terme = contrat.termes().au();
        if (contrat.genre() == GenreDeContrat.CAPE && terme != null) {
            for (int mois : List.of(2, 1))
                annoncer(
                        contrat,
                        GenreDEcheance.RENOUVELER_LE_CAPE,
                        terme.minusMonths(mois),
                        evenement,
                        "terme le " + EnFrancais.enFrancais(terme));
        }
        var essai = contrat.suivi().finDEssai();
        if (essai != null && aUnEssai(contrat))
            annoncer(
                    contrat,
                    GenreDEcheance.FIN_D_ESSAI,
                    essai.minusDays(15),
                    evenement,
                    "l’essai finit le " + EnFrancais.enFrancais(essai));
        var limite = contrat.suivi().limiteDAssocie();
        if (limite == null) return;
        for (int mois : ALERTES_MOIS)
            annoncer(
                    contrat,
                    GenreDEcheance.LIMITE_D_ASSOCIE,
                    limite.minusMonths(mois),
                    evenement,
                    mois + " mois avant la limite du " + EnFrancais.enFrancais(limite));
        annoncer(contrat, GenreDEcheance.LIMITE_D_ASSOCIE, limite, evenement, "la limite elle-même");
    }

    /// Une alerte d'avant le contrat n'alerte personne.
    private void annoncer(Contrat contrat, GenreDEcheance genre, LocalDate due, UUID evenement, String precision) {
        if (due.isBefore(contrat.termes().du())) return;
        echeances.annoncer(new Echeances.Annonce(
                contrat.personne(),
                genre,
                precision,
                due,
                evenement,
                contrat.id().valeur()));
    }
}
