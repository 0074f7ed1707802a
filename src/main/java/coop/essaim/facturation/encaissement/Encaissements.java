package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.Encaissement.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Passage passage;
    private final Clock horloge;

    Encaissements(ReglementsSql sql, SoldesSql soldes, TropPercusSql tropPercus, Passage passage, Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.passage = passage;
        this.horloge = horloge;
    }

    /// De l'argent reçu, pour une facture, plusieurs, ou d'avance.
    @Transactional
    public Encaissement encaisser(NouveauReglement nouveau, Auteur auteur) {
        return annulerSiRefus(recevoir(nouveau, auteur));
    }

    /// Un lot tapé en un écran : tout, ou rien si une seule ligne est refusée. Une réponse par ligne ; après un refus,
    /// celles qui passaient ne sont pas écrites.
    @Transactional
    public List<Encaissement> encaisserTous(List<NouveauReglement> lot, Auteur auteur) {
        soldes.verrouiller(lot.stream()
                .flatMap(un -> un.parts().stream())
                .map(part -> part.facture().valeur())
                .toList());
        var reponses = new ArrayList<Encaissement>();
        for (var un : lot) reponses.add(annulerSiRefus(recevoir(un, auteur)));
        return List.copyOf(reponses);
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

    private Encaissement recevoir(NouveauReglement nouveau, Auteur auteur) {
        return dejaFait(nouveau.cle()).orElseGet(() -> {
            soldes.verrouiller(nouveau.parts().stream()
                    .map(part -> part.facture().valeur())
                    .toList());
            var refus = refusDeMontant(nouveau);
            if (refus.isPresent()) return refus.get();
            var parts = new ArrayList<Acte.Solde>();
            for (var part : nouveau.parts()) {
                switch (aSolder(part.facture(), part.montant(), nouveau.date(), false)) {
                    case Examen.Non(var non) -> {
                        return non;
                    }
                    case Examen.Oui(var solde) -> parts.add(solde);
                }
            }
            var compte = parts.isEmpty()
                    ? Objects.requireNonNull(nouveau.avance())
                    : Acte.CompteClient.de(parts.getFirst().piece());
            return chequeDeja(nouveau, compte)
                    .<Encaissement>map(Encaissement.ChequeDejaSaisi::new)
                    .orElseGet(() -> passage.passer(nouveau.acte(parts, compte), auteur));
        });
    }

    /// La même clé rend la première réponse ; deux envois simultanés se suivent.
    private Optional<Encaissement> dejaFait(UUID cle) {
        soldes.verrouiller(List.of(cle));
        return sql.creePar(cle).map(fait -> fait);
    }

    private Optional<Refus> refusDeMontant(NouveauReglement nouveau) {
        if (!nouveau.montant().estPositif()) return Optional.of(new Encaissement.MontantNul());
        if (nouveau.parts().stream().anyMatch(part -> !part.montant().estPositif()))
            return Optional.of(new Encaissement.MontantNul());
        if (nouveau.parts().isEmpty() && nouveau.avance() == null) return Optional.of(new Encaissement.SansFacture());
        if (nouveau.excedent().estNegatif())
            return Optional.of(
                    new Encaissement.PartsTropGrandes(nouveau.excedent().absolu()));
        var vues = new HashSet<FactureId>();
        return nouveau.parts().stream()
                .map(Part::facture)
                .filter(facture -> !vues.add(facture))
                .findFirst()
                .flatMap(soldes::trouver)
                .map(piece -> new Encaissement.FactureEnDouble(piece.numero()));
    }

    private Optional<String> chequeDeja(NouveauReglement nouveau, Acte.CompteClient compte) {
        var reference = nouveau.reference();
        return nouveau.mode() == ModeDeReglement.CHEQUE && reference != null
                ? sql.chequeDeja(compte.client().valeur(), reference)
                : Optional.empty();
    }

    private sealed interface Examen {
        record Oui(Acte.Solde solde) implements Examen {}

        record Non(Refus refus) implements Examen {}
    }

    private Examen aSolder(FactureId id, Montant montant, LocalDate date, boolean avoir) {
        soldes.verrouiller(List.of(id.valeur()));
        var piece = soldes.trouver(id).orElse(null);
        var refus = refus(piece, montant, date, avoir);
        return refus == null && piece != null
                ? new Examen.Oui(new Acte.Solde(piece, montant))
                : new Examen.Non(refus == null ? new Encaissement.Introuvable() : refus);
    }

    private @Nullable Refus refus(@Nullable ASolder piece, Montant montant, LocalDate date, boolean avoir) {
        if (piece == null) return new Encaissement.Introuvable();
        if (piece.avoir() && !avoir) return new Encaissement.CEstUnAvoir(piece.numero());
        if (!piece.avoir() && avoir) return new Encaissement.CEstUneFacture(piece.numero());
        if (!montant.estPositif()) return new Encaissement.MontantNul();
        if (date.isAfter(LocalDate.now(horloge))) return new Encaissement.DateFuture(date);
        if (date.isBefore(piece.date())) return new Encaissement.AvantLaFacture(piece.numero(), piece.date());
        return montant.compareTo(piece.reste()) > 0 ? new Encaissement.ResteMoins(piece.numero(), piece.reste()) : null;
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
