package coop.essaim.facturation;

import coop.essaim.facturation.Factures.Demande;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Où valider une facture quand d'autres peuvent le demander au même instant.
///
/// La série les met de toute façon l'une derrière l'autre. Celles qui attendent passent ensemble, en un lot qui coûte
/// à la base à peine plus qu'une seule. Chacune garde son auteur, sa réponse et sa panne : ce qui arrête le lot les
/// renvoie une à une. Seule, une demande passe comme si le guichet n'existait pas.
///
/// Hors de toute transaction : chaque lot est la sienne, finie quand ses demandeurs ont leur réponse.
@Component
public class Guichet {

    private static final int LOT = 20;

    private final Function<List<Demande>, List<Validation>> ensemble;
    private final Function<Demande, Validation> seule;
    private final Queue<Attente> file = new ConcurrentLinkedQueue<>();

    /// Dans l'ordre d'arrivée.
    private final ReentrantLock tour = new ReentrantLock(true);

    @Autowired
    Guichet(Factures factures) {
        this(factures::validerEnLot, factures::valider);
    }

    Guichet(Function<List<Demande>, List<Validation>> ensemble, Function<Demande, Validation> seule) {
        this.ensemble = ensemble;
        this.seule = seule;
    }

    /// Une facture, et non un avoir, qui se valide seul. Rend la main une fois la validation écrite ou refusée.
    public Validation valider(Demande demande) {
        // Elle attendrait, en tenant ses verrous, un lot qui les attend peut-être.
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("Le guichet s'emploie hors de toute transaction.");
        var mienne = new Attente(demande);
        file.add(mienne);
        tour.lock();
        try {
            if (!mienne.estServie()) servir(reunir(mienne));
        } finally {
            tour.unlock();
        }
        return mienne.reponse();
    }

    /// Celle dont c'est le tour, et celles du même jour qui attendent. Une pièce n'y est qu'une fois : sa seconde
    /// demande apprendra, à son tour, que c'est déjà fait.
    private List<Attente> reunir(Attente premiere) {
        var lot = new ArrayList<Attente>();
        lot.add(premiere);
        file.remove(premiere);
        for (var autre : file) {
            if (lot.size() == LOT) break;
            if (autre.peutSuivre(lot) && file.remove(autre)) lot.add(autre);
        }
        return lot;
    }

    private void servir(List<Attente> lot) {
        if (lot.size() > 1) servirEnsemble(lot);
        lot.stream().filter(attente -> !attente.estServie()).forEach(attente -> attente.servir(seule));
    }

    /// Une panne ne dit pas de quelle pièce elle vient, et rien n'est écrit : chacune la retrouvera, ou non, en
    /// passant seule.
    private void servirEnsemble(List<Attente> lot) {
        var essai =
                essayer(() -> ensemble.apply(lot.stream().map(Attente::demande).toList()));
        if (essai.state() != Future.State.SUCCESS) return;
        var reponses = essai.resultNow();
        for (int i = 0; i < lot.size(); i++)
            if (!(reponses.get(i) instanceof Validation.AvecUneAutre))
                lot.get(i).reponse = CompletableFuture.completedFuture(reponses.get(i));
    }

    private static <T> Future<T> essayer(Callable<T> acte) {
        var essai = new FutureTask<>(acte);
        essai.run();
        return essai;
    }

    /// Ne se touche qu'à son tour.
    private static final class Attente {

        private final Demande demande;
        private @Nullable Future<Validation> reponse;

        Attente(Demande demande) {
            this.demande = demande;
        }

        Demande demande() {
            return demande;
        }

        boolean peutSuivre(List<Attente> lot) {
            return demande.date().equals(lot.getFirst().demande.date())
                    && lot.stream().noneMatch(autre -> autre.demande.id().equals(demande.id()));
        }

        boolean estServie() {
            return reponse != null;
        }

        void servir(Function<Demande, Validation> seule) {
            reponse = essayer(() -> seule.apply(demande));
        }

        Validation reponse() {
            if (reponse == null) throw new IllegalStateException("Une demande est restée sans réponse.");
            if (reponse.state() == Future.State.SUCCESS) return reponse.resultNow();
            if (reponse.exceptionNow() instanceof RuntimeException panne) throw panne;
            throw new IllegalStateException(reponse.exceptionNow());
        }
    }
}
