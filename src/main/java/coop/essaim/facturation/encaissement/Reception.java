package coop.essaim.facturation.encaissement;

import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.Encaissement.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// De l'argent reçu, examiné puis écrit par fournées : vingt virements ne coûtent guère plus d'ordres qu'un seul.
@Component
class Reception {

    /// Avant, aucune comptabilité n'est tenue ici : une faute de frappe.
    private static final int PREMIERE_ANNEE = 2000;

    private final ReglementsSql sql;
    private final SoldesSql soldes;
    private final Passage passage;
    private final Clock horloge;

    Reception(ReglementsSql sql, SoldesSql soldes, Passage passage, Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.passage = passage;
        this.horloge = horloge;
    }

    /// Une réponse par règlement, dans l'ordre reçu. Après un refus, la transaction est à annuler ; les suivants sont
    /// examinés quand même, pour que tous les refus d'un lot se lisent ensemble.
    List<Encaissement> recevoir(List<NouveauReglement> lot, Auteur auteur) {
        soldes.verrouiller(lot.stream()
                .flatMap(un -> Stream.concat(Stream.of(un.cle()), factures(un).map(FactureId::valeur)))
                .toList());
        var reponses = new ArrayList<Encaissement>();
        for (var fournee : fournees(lot)) reponses.addAll(ensemble(fournee, auteur));
        return List.copyOf(reponses);
    }

    /// Le lot coupé chaque fois qu'un règlement dépend d'un autre : même demande, même facture, même chèque.
    private static List<List<NouveauReglement>> fournees(List<NouveauReglement> lot) {
        var fournees = new ArrayList<List<NouveauReglement>>();
        var vus = new HashSet<Object>();
        for (var un : lot) {
            var siens = new HashSet<Object>(factures(un).toList());
            siens.add(un.cle());
            if (un.mode() == ModeDeReglement.CHEQUE && un.reference() != null) siens.add(un.reference());
            if (fournees.isEmpty() || !Collections.disjoint(vus, siens)) {
                fournees.add(new ArrayList<>());
                vus.clear();
            }
            vus.addAll(siens);
            fournees.getLast().add(un);
        }
        return fournees;
    }

    private List<Encaissement> ensemble(List<NouveauReglement> fournee, Auteur auteur) {
        var deja = sql.creesPar(fournee.stream().map(NouveauReglement::cle).toList());
        var pieces =
                soldes.trouver(fournee.stream().flatMap(Reception::factures).toList());
        var reponses = new ArrayList<@Nullable Encaissement>(Collections.nCopies(fournee.size(), null));
        var actes = new ArrayList<Pret>();
        for (int i = 0; i < fournee.size(); i++) {
            var un = fournee.get(i);
            var fait = deja.get(un.cle());
            if (fait != null) {
                reponses.set(i, fait);
                continue;
            }
            switch (examiner(un, pieces)) {
                case Reponse.Non(var refus) -> reponses.set(i, refus);
                case Reponse.Oui(var acte) -> actes.add(new Pret(i, acte));
            }
        }
        refuserLesChequesDeja(actes, reponses);
        var passes = passage.passerTous(actes.stream().map(Pret::acte).toList(), auteur);
        for (int n = 0; n < actes.size(); n++) reponses.set(actes.get(n).rang(), passes.get(n));
        return reponses.stream().map(Objects::requireNonNull).toList();
    }

    /// @param rang celui de sa réponse
    private record Pret(int rang, Acte acte) {}

    private void refuserLesChequesDeja(List<Pret> actes, List<@Nullable Encaissement> reponses) {
        var cheques =
                actes.stream().flatMap(pret -> cheque(pret.acte()).stream()).toList();
        if (cheques.isEmpty()) return;
        var deja = sql.chequesDeja(cheques);
        actes.removeIf(pret -> {
            var numero = cheque(pret.acte()).map(deja::get);
            numero.ifPresent(le -> reponses.set(pret.rang(), new Encaissement.ChequeDejaSaisi(le)));
            return numero.isPresent();
        });
    }

    private static Optional<ReglementsSql.Cheque> cheque(Acte acte) {
        var reference = acte.reference();
        return acte.mode() == ModeDeReglement.CHEQUE && reference != null
                ? Optional.of(new ReglementsSql.Cheque(acte.compte().client().valeur(), reference))
                : Optional.empty();
    }

    private sealed interface Reponse {
        record Oui(Acte acte) implements Reponse {}

        record Non(Refus refus) implements Reponse {}
    }

    private Reponse examiner(NouveauReglement nouveau, Map<FactureId, ASolder> pieces) {
        var refus = refusDeMontant(nouveau, pieces);
        if (refus.isPresent()) return new Reponse.Non(refus.get());
        var parts = new ArrayList<Acte.Solde>();
        for (var part : nouveau.parts()) {
            var question = new Examen.Question(part.montant(), nouveau.date(), false, LocalDate.now(horloge));
            switch (Examen.de(pieces.get(part.facture()), question)) {
                case Examen.Non(var non) -> {
                    return new Reponse.Non(non);
                }
                case Examen.Oui(var solde) -> parts.add(solde);
            }
        }
        if (!parts.isEmpty())
            return new Reponse.Oui(
                    nouveau.acte(parts, Acte.CompteClient.de(parts.getFirst().piece())));
        return refusDAvance(nouveau.date())
                .<Reponse>map(Reponse.Non::new)
                .orElseGet(() -> new Reponse.Oui(nouveau.acte(parts, Objects.requireNonNull(nouveau.avance()))));
    }

    /// Sans facture, rien d'autre ne borne la date.
    private Optional<Refus> refusDAvance(LocalDate date) {
        if (date.isAfter(LocalDate.now(horloge))) return Optional.of(new Encaissement.DateFuture(date));
        return date.getYear() < PREMIERE_ANNEE
                ? Optional.of(new Encaissement.DateTropAncienne(date))
                : Optional.empty();
    }

    private static Optional<Refus> refusDeMontant(NouveauReglement nouveau, Map<FactureId, ASolder> pieces) {
        if (!nouveau.montant().estPositif()) return Optional.of(new Encaissement.MontantNul());
        if (nouveau.parts().stream().anyMatch(part -> !part.montant().estPositif()))
            return Optional.of(new Encaissement.MontantNul());
        if (nouveau.parts().isEmpty() && nouveau.avance() == null) return Optional.of(new Encaissement.SansFacture());
        if (nouveau.excedent().estNegatif())
            return Optional.of(
                    new Encaissement.PartsTropGrandes(nouveau.excedent().absolu()));
        var vues = new HashSet<FactureId>();
        return factures(nouveau)
                .filter(facture -> !vues.add(facture))
                .findFirst()
                .map(pieces::get)
                .map(piece -> new Encaissement.FactureEnDouble(piece.numero()));
    }

    private static Stream<FactureId> factures(NouveauReglement nouveau) {
        return nouveau.parts().stream().map(Part::facture);
    }
}
