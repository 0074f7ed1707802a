package coop.essaim.facturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.facturation.Factures.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ce qui attend au guichet passe ensemble, et chacun repart avec sa réponse.
class GuichetTest {

    private static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 11, 2);
    private static final Demande PREMIERE = demande(AUJOURD_HUI);

    private final CountDownLatch ouvert = new CountDownLatch(1);
    private final List<List<Demande>> lots = Collections.synchronizedList(new ArrayList<>());
    private final List<Demande> seules = Collections.synchronizedList(new ArrayList<>());
    private final Set<Demande> enPanne = new HashSet<>();
    private final Set<Demande> fautives = new HashSet<>();
    private final Guichet guichet = new Guichet(this::ensemble, this::seule);

    @Test
    void une_demande_seule_passe_sans_lot() {
        ouvert.countDown();
        assertThat(guichet.valider(PREMIERE)).isEqualTo(faite(PREMIERE));
        assertThat(lots).isEmpty();
        assertThat(seules).containsExactly(PREMIERE);
    }

    @Test
    void une_demande_dans_une_transaction_est_un_bogue_dit_aussitôt() {
        ouvert.countDown();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> guichet.valider(PREMIERE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Le guichet s'emploie hors de toute transaction.");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(seules).isEmpty();
    }

    @Test
    void ce_qui_attend_passe_en_un_lot_dans_l_ordre_d_arrivée() {
        var attentes = demandes(5);
        var reponses = reponses(attentes);
        assertThat(lots).containsExactly(attentes);
        assertThat(seules).as("celle qui tenait le guichet").containsExactly(PREMIERE);
        assertThat(reponses).isEqualTo(attentes.stream().map(GuichetTest::faite).toList());
    }

    @Test
    void un_lot_a_vingt_pièces_au_plus() {
        reponses(demandes(23));
        assertThat(lots).extracting(List::size).containsExactly(20, 3);
    }

    @Test
    void deux_jours_ne_se_mêlent_pas() {
        var hier = AUJOURD_HUI.minusDays(1);
        var attentes = List.of(demande(AUJOURD_HUI), demande(hier), demande(AUJOURD_HUI), demande(hier));
        reponses(attentes);
        assertThat(lots)
                .containsExactly(List.of(attentes.get(0), attentes.get(2)), List.of(attentes.get(1), attentes.get(3)));
    }

    @Test
    void la_même_pièce_deux_fois_passe_en_deux_tours() {
        var piece = demande(AUJOURD_HUI);
        var autre = demande(AUJOURD_HUI);
        var attentes = List.of(piece, new Demande(piece.id(), 1, AUJOURD_HUI, UUID.randomUUID(), "Ludovic"), autre);
        reponses(attentes);
        assertThat(lots).containsExactly(List.of(attentes.get(0), attentes.get(2)));
        assertThat(seules).containsExactly(PREMIERE, attentes.get(1));
    }

    @Test
    void celle_que_la_faute_d_une_autre_arrête_repasse_seule() {
        var attentes = demandes(3);
        fautives.add(attentes.get(1));
        var reponses = reponses(attentes);
        assertThat(reponses)
                .containsExactly(
                        faite(attentes.get(0)), new Validation.GrandLivre("Mois clos."), faite(attentes.get(2)));
        assertThat(seules).containsExactly(PREMIERE, attentes.get(0), attentes.get(2));
    }

    @Test
    void une_panne_ne_tombe_que_sur_celle_qui_la_porte() {
        var attentes = demandes(3);
        enPanne.add(attentes.get(1));
        var promesses = promesses(attentes);
        assertThat(promesses.get(0).join()).isEqualTo(faite(attentes.get(0)));
        assertThat(promesses.get(2).join()).isEqualTo(faite(attentes.get(2)));
        assertThatThrownBy(() -> promesses.get(1).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("la base est tombée");
    }

    private List<Validation> reponses(List<Demande> attentes) {
        return promesses(attentes).stream().map(CompletableFuture::join).toList();
    }

    /// Une demande tient le guichet ; les autres arrivent une à une, attendent, puis il se libère.
    private List<CompletableFuture<Validation>> promesses(List<Demande> attentes) {
        demander(PREMIERE);
        var promesses = attentes.stream().map(this::demander).toList();
        ouvert.countDown();
        return promesses;
    }

    /// Rend la main quand le fil attend, au guichet ou devant lui.
    private CompletableFuture<Validation> demander(Demande demande) {
        var fil = new AtomicReference<Thread>();
        var promesse = CompletableFuture.supplyAsync(() -> guichet.valider(demande), acte -> {
            fil.set(Thread.ofPlatform().daemon().start(acte));
        });
        while (fil.get().getState() != Thread.State.WAITING) Thread.onSpinWait();
        return promesse;
    }

    private List<Validation> ensemble(List<Demande> lot) {
        lots.add(List.copyOf(lot));
        if (lot.stream().anyMatch(enPanne::contains)) throw new IllegalStateException("la base est tombée");
        boolean annule = lot.stream().anyMatch(fautives::contains);
        Function<Demande, Validation> reponse = annule
                ? une ->
                        fautives.contains(une) ? new Validation.GrandLivre("Mois clos.") : new Validation.AvecUneAutre()
                : GuichetTest::faite;
        return lot.stream().map(reponse).toList();
    }

    private Validation seule(Demande demande) {
        seules.add(demande);
        try {
            ouvert.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (enPanne.contains(demande)) throw new IllegalStateException("la base est tombée");
        return faite(demande);
    }

    private static Validation faite(Demande demande) {
        return new Validation.Faite(demande.id(), "F-" + demande.id());
    }

    private static List<Demande> demandes(int nombre) {
        return IntStream.range(0, nombre).mapToObj(_ -> demande(AUJOURD_HUI)).toList();
    }

    private static Demande demande(LocalDate date) {
        return new Demande(new FactureId(UUID.randomUUID()), 1, date, null, "Maud");
    }
}
