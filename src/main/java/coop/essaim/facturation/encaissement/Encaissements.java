package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.Encaissement.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Ce que les clients paient : le recevoir, le rendre, le compenser, le passer en perte.
///
/// Chaque acte écrit ensemble le règlement, son écriture validée, la TVA qui sort de l'attente, la contribution due à
/// l'encaissement et le lettrage ; ou rien. Le rapprochement bancaire passe par ici lui aussi.
@Service
public class Encaissements {

    private final ReglementsSql sql;
    private final SoldesSql soldes;
    private final TropPercusSql tropPercus;
    private final Reception reception;
    private final Passage passage;
    private final Clock horloge;

    Encaissements(
            ReglementsSql sql,
            SoldesSql soldes,
            TropPercusSql tropPercus,
            Reception reception,
            Passage passage,
            Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.reception = reception;
        this.passage = passage;
        this.horloge = horloge;
    }

    /// De l'argent reçu, pour une facture, plusieurs, ou d'avance.
    @Transactional
    public Encaissement encaisser(NouveauReglement nouveau, Auteur auteur) {
        return annulerSiRefus(reception.recevoir(List.of(nouveau), auteur).getFirst());
    }

    /// Un lot tapé en un écran : tout, ou rien si une seule ligne est refusée. Une réponse par ligne ; après un refus,
    /// celles qui passaient ne sont pas écrites.
    @Transactional
    public List<Encaissement> encaisserTous(List<NouveauReglement> lot, Auteur auteur) {
        var reponses = reception.recevoir(lot, auteur);
        reponses.forEach(Encaissements::annulerSiRefus);
        return reponses;
    }

    /// Rend de l'argent au client : tout ou partie d'un avoir.
    @Transactional
    public Encaissement rembourserAvoir(Remboursement demande, FactureId avoir, Auteur auteur) {
        return annulerSiRefus(dejaFait(demande.cle()).orElseGet(() -> {
            var part = aSolder(avoir, demande.montant(), demande.date(), true);
            return switch (part) {
                case Examen.Non(var refus) -> refus;
                case Examen.Oui(var solde) ->
                    passage.passer(demande.acte(List.of(solde), Acte.CompteClient.de(solde.piece()), avoir), auteur);
            };
        }));
    }

    /// Rend de l'argent au client : tout ou partie de ce qu'il a payé en trop.
    @Transactional
    public Encaissement rembourserTropPercu(Remboursement demande, ReglementId reglement, Auteur auteur) {
        return annulerSiRefus(dejaFait(demande.cle()).orElseGet(() -> {
            var refus = refusDEmploi(reglement, demande.montant(), demande.date());
            if (refus.isPresent()) return refus.get();
            var compte = tropPercus.trouver(reglement).orElseThrow().compte();
            return passage.passer(demande.acte(compte, reglement), auteur);
        }));
    }

    /// Emploie un avoir sur une facture du même client.
    @Transactional
    public Encaissement compenser(Compensation demande, FactureId avoir, Auteur auteur) {
        return annulerSiRefus(dejaFait(demande.cle()).orElseGet(() -> {
            soldes.verrouiller(List.of(avoir.valeur(), demande.facture().valeur()));
            var rendu = aSolder(avoir, demande.montant(), demande.date(), true);
            if (rendu instanceof Examen.Non(var refus)) return refus;
            var paye = aSolder(demande.facture(), demande.montant(), demande.date(), false);
            if (paye instanceof Examen.Non(var refus)) return refus;
            var un = ((Examen.Oui) rendu).solde();
            var autre = ((Examen.Oui) paye).solde();
            if (!Acte.CompteClient.de(un.piece()).equals(Acte.CompteClient.de(autre.piece())))
                return new Encaissement.AutreClient();
            return passage.passer(demande.acte(List.of(un, autre), avoir, null), auteur);
        }));
    }

    /// Emploie un trop-perçu sur une facture du même client.
    @Transactional
    public Encaissement employer(Compensation demande, ReglementId reglement, Auteur auteur) {
        return annulerSiRefus(dejaFait(demande.cle()).orElseGet(() -> {
            var refus = refusDEmploi(reglement, demande.montant(), demande.date());
            if (refus.isPresent()) return refus.get();
            return switch (aSolder(demande.facture(), demande.montant(), demande.date(), false)) {
                case Examen.Non(var non) -> non;
                case Examen.Oui(var solde) -> {
                    var compte = tropPercus.trouver(reglement).orElseThrow().compte();
                    yield compte.equals(Acte.CompteClient.de(solde.piece()))
                            ? passage.passer(demande.acte(List.of(solde), null, reglement), auteur)
                            : new Encaissement.AutreClient();
                }
            };
        }));
    }

    /// La créance est perdue : ce qui en reste devient une charge de l'activité.
    @Transactional
    public Encaissement passerEnPerte(Compensation demande, Auteur auteur) {
        return annulerSiRefus(dejaFait(demande.cle())
                .orElseGet(() -> switch (aSolder(demande.facture(), demande.montant(), demande.date(), false)) {
                    case Examen.Non(var refus) -> refus;
                    case Examen.Oui(var solde) -> passage.passer(demande.perte(solde), auteur);
                }));
    }

    /// Ce qu'il reste à payer d'une facture, ou à rendre d'un avoir ; l'appelant a déjà vérifié qu'il peut le montrer.
    public Optional<Montant> reste(FactureId piece) {
        return soldes.trouver(piece).map(ASolder::reste);
    }

    /// Vrai si une demande de cette clé a déjà fait un règlement : un second envoi n'a plus rien à faire.
    public boolean dejaFaite(UUID cle) {
        return sql.creePar(cle).isPresent();
    }

    /// La facture ou l'avoir de ce numéro, tel qu'on le tape.
    public Optional<FactureId> parNumero(String numero) {
        return soldes.parNumero(numero);
    }

    /// La même clé rend la première réponse ; deux envois simultanés se suivent.
    private Optional<Encaissement> dejaFait(UUID cle) {
        soldes.verrouiller(List.of(cle));
        return sql.creePar(cle).map(fait -> fait);
    }

    private Examen aSolder(FactureId id, Montant montant, LocalDate date, boolean avoir) {
        soldes.verrouiller(List.of(id.valeur()));
        var question = new Examen.Question(montant, date, avoir, LocalDate.now(horloge));
        return Examen.de(soldes.trouver(id).orElse(null), question);
    }

    private Optional<Refus> refusDEmploi(ReglementId reglement, Montant montant, LocalDate date) {
        soldes.verrouiller(List.of(reglement.valeur()));
        var tropPercu = tropPercus.trouver(reglement);
        if (tropPercu.isEmpty()) return Optional.of(new Encaissement.Introuvable());
        if (!montant.estPositif()) return Optional.of(new Encaissement.MontantNul());
        if (date.isAfter(LocalDate.now(horloge))) return Optional.of(new Encaissement.DateFuture(date));
        if (date.isBefore(tropPercu.get().date()))
            return Optional.of(new Encaissement.AvantLaFacture(
                    tropPercu.get().numero(), tropPercu.get().date()));
        return montant.compareTo(tropPercu.get().reste()) > 0
                ? Optional.of(
                        new Encaissement.ExcedentInsuffisant(tropPercu.get().reste()))
                : Optional.empty();
    }

    private static Encaissement annulerSiRefus(Encaissement reponse) {
        if (reponse instanceof Refus)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return reponse;
    }
}
