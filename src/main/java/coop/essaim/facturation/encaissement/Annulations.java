package coop.essaim.facturation.encaissement;

import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.Piece;
import coop.essaim.facturation.encaissement.ReglementsSql.Reglement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Défait un règlement : le chèque revient impayé, ou il a été saisi par erreur. Ses écritures se contre-passent, ses
/// factures redeviennent dues, et le lettrage suit ; le règlement, lui, reste, annulé.
@Service
public class Annulations {

    private static final String CHEQUES = "511200";
    private static final String BANQUE = "512000";

    private final ReglementsSql sql;
    private final SoldesSql soldes;
    private final TropPercusSql tropPercus;
    private final LettrageDesReglements lettrage;
    private final Ecritures ecritures;
    private final Clock horloge;

    Annulations(
            ReglementsSql sql,
            SoldesSql soldes,
            TropPercusSql tropPercus,
            LettrageDesReglements lettrage,
            Ecritures ecritures,
            Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.lettrage = lettrage;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    @Transactional
    public Encaissement annuler(ReglementId id, Annulation annulation, Auteur auteur) {
        soldes.verrouiller(List.of(id.valeur()));
        var trouve = sql.trouver(id);
        if (trouve.isEmpty()) return new Encaissement.Introuvable();
        var reglement = trouve.get();
        var refus = refus(reglement, annulation);
        if (refus.isPresent()) return refus.get();
        soldes.verrouiller(
                sql.parts(id).stream().map(part -> part.facture().valeur()).toList());
        var inverse = contrepasser(reglement.ecriture(), "reglement", reglement, annulation, auteur);
        if (inverse instanceof Passation.Refusee refusee) return refuser(refusee);
        var interne = reglement.contribution();
        if (interne != null
                && contrepasser(interne, "contribution", reglement, annulation, auteur)
                        instanceof Passation.Refusee refusee) return refuser(refusee);
        if (reglement.remise() != null) {
            var retour = ecritures.passerEtValider(
                    retourDeBanque(reglement, annulation.date()), demande("banque", reglement, auteur));
            if (retour instanceof Passation.Refusee refusee) return refuser(refusee);
        }
        noter(reglement, annulation, inverse.exigee(), auteur);
        return new Encaissement.Fait(id, reglement.numero(), false);
    }

    private Optional<Encaissement.Refus> refus(Reglement reglement, Annulation annulation) {
        if (reglement.annule()) return Optional.of(new Encaissement.DejaAnnule());
        if (annulation.impaye() && (reglement.nature() != Nature.RECU || reglement.mode() != ModeDeReglement.CHEQUE))
            return Optional.of(new Encaissement.PasUnCheque());
        if (annulation.date().isAfter(LocalDate.now(horloge)))
            return Optional.of(new Encaissement.DateFuture(annulation.date()));
        if (annulation.date().isBefore(reglement.date()))
            return Optional.of(new Encaissement.AvantLaFacture(reglement.numero(), reglement.date()));
        return tropPercus
                .trouver(reglement.id())
                .filter(tropPercu -> !tropPercu.employe().estNul())
                .map(_ -> new Encaissement.ExcedentEmploye());
    }

    private Passation contrepasser(
            EcritureId ecriture, String quoi, Reglement reglement, Annulation annulation, Auteur auteur) {
        return ecritures.contrepasser(ecriture, annulation.date(), demande(quoi, reglement, auteur));
    }

    /// Le chèque avait été remis : la contre-passation le rend aux chèques à encaisser, la banque le reprend.
    private Ecriture retourDeBanque(Reglement reglement, LocalDate date) {
        var lignes = new ArrayList<Ligne>();
        for (var part : sql.tresorerie(reglement.ecriture())) {
            lignes.add(Ligne.solde(part.section(), CHEQUES, part.montant()));
            lignes.add(Ligne.solde(part.section(), BANQUE, part.montant().oppose()));
        }
        var piece = new Piece(reglement.numero(), date, "/encaissements/" + reglement.id());
        return new Ecriture("BQ", date, piece, "Chèque impayé " + reglement.numero(), lignes);
    }

    private void noter(Reglement reglement, Annulation annulation, EcritureId inverse, Auteur auteur) {
        sql.annuler(reglement.id(), annulation, inverse, auteur, horloge.instant());
        for (var part : sql.parts(reglement.id())) {
            soldes.retirer(part.facture(), part.montant());
            lettrage.lettrer(part.facture(), auteur.nom());
        }
        var tropPercu = reglement.tropPercu();
        if (tropPercu != null) {
            tropPercus.employer(tropPercu, reglement.montant().oppose());
            lettrage.lettrerTropPercu(tropPercu, auteur.nom());
        }
    }

    private static Demande demande(String quoi, Reglement reglement, Auteur auteur) {
        return new Demande("reglement:" + reglement.id() + ":annulation:" + quoi, auteur.nom());
    }

    private static Encaissement refuser(Passation.Refusee refusee) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Encaissement.GrandLivre(refusee.phrase());
    }
}
