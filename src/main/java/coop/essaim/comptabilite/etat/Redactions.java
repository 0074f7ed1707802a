package coop.essaim.comptabilite.etat;

import static coop.essaim.comptabilite.etat.FluxDeLignes.PAQUET;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.etat.Etat.Rangee;
import coop.essaim.comptabilite.rapport.Bilan;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.CompteDeResultat;
import coop.essaim.comptabilite.rapport.Rapports;
import coop.essaim.comptabilite.rapport.SoldeDeCompte;
import coop.essaim.comptabilite.rapport.Suite;
import coop.essaim.comptabilite.rapport.VueDuReleve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Rédige un rapport demandé : une page pour l'écran, tout pour le papier et les tableurs.
@Service
class Redactions {

    /// Lignes d'une page à l'écran.
    static final int PAGE = 100;

    private final Rapports rapports;

    Redactions(Rapports rapports) {
        this.rapports = rapports;
    }

    /// Une page : son tableau, et où commence la suivante.
    record Page(@Nullable Etat etat, @Nullable String suite) {}

    /// Reçoit un rapport entier, dans une lecture figée : ses chiffres sont du même instant.
    interface Recepteur {
        void recevoir(Etat entete, Iterator<Rangee> rangees) throws IOException;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Rapport rapport, Cadrage cadrage, Precisions precisions, @Nullable String apres) {
        if (!rapport.estDeLignes()) return new Page(entier(rapport, cadrage, precisions), null);
        var flux = flux(rapport, cadrage, precisions, apres, false);
        var rangees = new ArrayList<Rangee>();
        int lignes = 0;
        while (lignes < PAGE && flux.hasNext()) {
            var rangee = flux.next();
            rangees.add(rangee);
            if (rangee.estUneLigne()) lignes++;
        }
        var position = flux.position();
        // Le total qui suit la dernière ligne tient sur la même page ; ce qui vient après ouvre la suivante.
        boolean encore = false;
        while (flux.hasNext() && !encore) {
            var rangee = flux.next();
            encore = rangee.genre() != Etat.Genre.TOTAL;
            if (!encore) rangees.add(rangee);
        }
        var entete = entete(rapport, cadrage, precisions, false);
        return new Page(entete.avecRangees(rangees), encore ? position : null);
    }

    /// @param aPlat pour un tableur : le compte dans chaque ligne, sans titre ni total entre elles
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void emporter(Rapport rapport, Cadrage cadrage, Precisions precisions, boolean aPlat, Recepteur recepteur) {
        try {
            if (rapport.estDeLignes()) {
                recepteur.recevoir(
                        entete(rapport, cadrage, precisions, aPlat), flux(rapport, cadrage, precisions, null, aPlat));
            } else {
                var etat = entier(rapport, cadrage, precisions);
                recepteur.recevoir(etat, etat.rangees().iterator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Etat entier(Rapport rapport, Cadrage c, Precisions p) {
        return switch (rapport) {
            case BALANCE -> Etats.balance(retenus(rapports.balance(c), p), c);
            case BALANCE_COMPAREE ->
                EtatsDeSynthese.balanceComparee(
                        retenus(rapports.balance(c), p), retenus(rapports.balance(rapports.precedent(c)), p), c);
            case BALANCE_AUXILIAIRE -> Etats.balanceAuxiliaire(retenus(rapports.balanceAuxiliaire(c), p), c);
            case BALANCE_AGEE -> Etats.balanceAgee(rapports.balanceAgee(p.compte() == null ? "4" : p.compte(), c), c);
            case BILAN -> EtatsDeSynthese.bilan(rapports.bilan(c), rapports.bilan(rapports.precedent(c)), c);
            case RESULTAT ->
                EtatsDeSynthese.resultat(
                        rapports.compteDeResultat(c), rapports.compteDeResultat(rapports.precedent(c)), c);
            case SIG ->
                EtatsDeSynthese.soldesIntermediaires(
                        rapports.compteDeResultat(c), rapports.compteDeResultat(rapports.precedent(c)), c);
            case SECTIONS ->
                EtatsDeSynthese.sections(
                        rapports.resultatsDesSections(c), rapports.resultatsDesSections(rapports.precedent(c)), c);
            case POSTE -> poste(p, c);
            case GRAND_LIVRE, JOURNAL, RELEVE ->
                throw new IllegalArgumentException("Un rapport de lignes : " + rapport);
        };
    }

    private static List<SoldeDeCompte> retenus(List<SoldeDeCompte> soldes, Precisions precisions) {
        return soldes.stream().filter(precisions::retient).toList();
    }

    private Etat poste(Precisions p, Cadrage c) {
        var etat = String.valueOf(p.etat());
        var poste = String.valueOf(p.poste());
        var libelle = libelleDuPoste(p).orElseThrow();
        return EtatsDeSynthese.poste(libelle, rapports.detail(etat, poste, c), c);
    }

    /// Rien quand l'adresse nomme un poste qui n'existe pas.
    static Optional<String> libelleDuPoste(Precisions p) {
        if (p.etat() == null || p.poste() == null) return Optional.empty();
        return switch (p.etat()) {
            case "actif", "passif" -> Bilan.libelle(p.etat(), p.poste());
            case "resultat" -> CompteDeResultat.libelle(p.poste());
            default -> Optional.empty();
        };
    }

    private FluxDeLignes flux(Rapport rapport, Cadrage c, Precisions p, @Nullable String apres, boolean aPlat) {
        var reprise = Suite.lire(apres);
        return switch (rapport) {
            case JOURNAL ->
                new FluxDeLignes.Suivi(
                        champs(rapport, p, aPlat),
                        reprise.orElseGet(() -> Suite.depuis(c.du(), 0)),
                        suite -> rapports.journal(p.journal(), c, suite, PAQUET));
            case RELEVE -> {
                var flux = new FluxDeLignes.Suivi(
                        champs(rapport, p, aPlat),
                        reprise.orElseGet(() -> rapports.debutDuReleve(p.vue(), c)),
                        suite -> rapports.releve(p.vue(), c, suite, PAQUET));
                yield p.vue() == VueDuReleve.TOUT || aPlat
                        ? flux
                        : flux.reportant("Report au " + EnFrancais.enTableau(c.du()));
            }
            default ->
                new FluxDeLignes.DeComptes(
                                rapports, c, p.tiers(), rapports.comptesDuGrandLivre(p.compte(), p.tiers(), c), aPlat)
                        .reprendre(apres);
        };
    }

    private static List<ChampDeLigne> champs(Rapport rapport, Precisions p, boolean aPlat) {
        return switch (rapport) {
            case GRAND_LIVRE -> aPlat ? ChampDeLigne.TOUS : ChampDeLigne.GRAND_LIVRE;
            case RELEVE -> p.vue() == VueDuReleve.TOUT ? ChampDeLigne.RELEVE_ENTIER : ChampDeLigne.RELEVE;
            default -> ChampDeLigne.JOURNAUX;
        };
    }

    private Etat entete(Rapport rapport, Cadrage c, Precisions p, boolean aPlat) {
        var quoi = switch (rapport) {
            case JOURNAL -> p.journal() == null ? "" : " " + p.journal();
            case RELEVE ->
                c.section() == null
                        ? ""
                        : " de " + c.section() + " : " + p.vue().libelle();
            default -> p.compte() == null ? "" : " " + p.compte() + (p.tiers() == null ? "" : ", " + p.tiers());
        };
        return new Etat(
                rapport.titre() + quoi,
                Etats.periode(c),
                rapport == Rapport.RELEVE ? phraseDuReleve(c) : "",
                ChampDeLigne.colonnes(champs(rapport, p, aPlat)),
                List.of());
    }

    private String phraseDuReleve(Cadrage c) {
        return rapports.resultatsDesSections(c).stream()
                .findFirst()
                .map(r -> "Au %s, trésorerie de %s et résultat de %s."
                        .formatted(EnFrancais.enFrancais(c.au()), r.tresorerie(), r.resultat()))
                .orElse("");
    }
}
