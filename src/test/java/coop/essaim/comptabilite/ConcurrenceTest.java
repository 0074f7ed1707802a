package coop.essaim.comptabilite;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.demande;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.cloture.Clotures;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrenceTest {

    static final int PERSONNES = 32;
    static final int CHACUNE = 15;

    final Livre livre = new Livre();
    final Ecritures ecritures = livre.bean(Ecritures.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
    }

    @Test
    void trente_deux_personnes_et_des_annulations_ne_font_ni_trou_ni_doublon() throws InterruptedException {
        var validees = new AtomicInteger();
        enMemeTemps(personne -> {
            var sort = new SplittableRandom(personne);
            for (int i = 0; i < CHACUNE; i++) {
                var ecriture = sort.nextBoolean()
                        ? Livre.facture("F-" + personne + "-" + i, "2026-03-31")
                        : Livre.encaissement(IDRISS, "V-" + personne + "-" + i, "2026-04-02", "10.00");
                if (passer(ecriture, sort.nextInt(5) == 0)) validees.incrementAndGet();
            }
        });

        assertThat(validees.get()).isLessThan(PERSONNES * CHACUNE).isGreaterThan(PERSONNES * CHACUNE / 2);
        assertThat(livre.jdbc()
                        .sql("select count(*) from validation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(validees.get());
        assertThat(livre.jdbc().sql("""
                select j.code from validation v join journal j on j.id = v.journal_id
                 group by j.code having count(*) <> max(numero) or min(numero) <> 1 or count(distinct numero) <> count(*)""").query(String.class).list()).isEmpty();
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    @Test
    void clore_un_mois_pendant_qu_on_y_passe_ne_laisse_rien_au_brouillard_derrière() throws InterruptedException {
        var clotures = livre.bean(Clotures.class);
        enMemeTemps(personne -> {
            if (personne == 0) {
                for (int i = 0; i < 40; i++) clotures.cloreMois(le("2026-01-15"), "Ludovic Tanguy");
                return;
            }
            for (int i = 0; i < 3; i++) {
                var piece = "F-" + personne + "-" + i;
                livre.dans(() -> ecritures.passer(Livre.facture(piece, "2026-01-20"), demande()));
                livre.dans(() -> livre.bean(Validations.class).validerJusquAu("VE", le("2026-01-31"), "Maud Kerivel"));
            }
        });
        clotures.cloreMois(le("2026-01-15"), "Ludovic Tanguy");

        assertThat(livre.jdbc().sql("""
                select count(*) from ecriture e join periode p on e.date between p.du and p.au
                 where p.close_le is not null and not exists (select from validation v where v.ecriture_id = e.id)""").query(Integer.class).single()).isZero();
        assertThat(livre.jdbc()
                        .sql("select close_le is not null from periode where du = '2026-01-01'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    @Test
    void valider_le_même_brouillard_à_plusieurs_ne_le_valide_qu_une_fois() throws InterruptedException {
        for (int i = 0; i < 20; i++) livre.passer(Livre.vente(CAMILLE, "F-" + i, "2026-03-31", "10.00"));
        var total = new AtomicInteger();
        enMemeTemps(_ -> total.addAndGet(livre.dans(
                () -> livre.bean(Validations.class).validerJusquAu(null, le("2026-12-31"), "Ludovic Tanguy"))));

        assertThat(total.get()).isEqualTo(20);
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    private boolean passer(Ecriture ecriture, boolean annuler) {
        return livre.<Boolean>dansEtat(etat -> {
            ecritures.passerEtValider(ecriture, demande()).exigee();
            if (annuler) etat.setRollbackOnly();
            return !annuler;
        });
    }

    private interface Personne {
        void agir(int rang);
    }

    private static void enMemeTemps(Personne personne) throws InterruptedException {
        var depart = new CountDownLatch(1);
        try (var fils = Executors.newFixedThreadPool(PERSONNES)) {
            var taches = IntStream.range(0, PERSONNES)
                    .mapToObj(rang -> fils.submit(() -> {
                        depart.await();
                        personne.agir(rang);
                        return rang;
                    }))
                    .toList();
            depart.countDown();
            for (var tache : taches) attendre(tache);
        }
    }

    private static void attendre(Future<Integer> tache) throws InterruptedException {
        try {
            tache.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
