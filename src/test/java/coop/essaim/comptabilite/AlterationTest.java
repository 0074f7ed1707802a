package coop.essaim.comptabilite;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.cloture.Clotures;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// Quelle que soit la rangée qu'un administrateur de la base change à la main, la vérification la nomme.
class AlterationTest {

    private static final int ECRITURES = 12;

    private static final List<String> ATTAQUES = List.of(
            "update ligne set debit = debit + 1 where debit <> 0 and ecriture_id = ?",
            "update ligne set credit = -credit where credit <> 0 and ecriture_id = ?",
            "update ligne set date = date + 1 where ecriture_id = ?; update ecriture set date = date + 1 where id = ?",
            "update ecriture set piece_date = piece_date - 1 where id = ?",
            "delete from ligne where rang = 2 and ecriture_id = ?",
            "delete from ligne where ecriture_id = ?");

    final Livre livre = new Livre();

    @Property(tries = 12)
    @Label("une écriture scellée, changée à la main, est nommée ; deux d'un même journal, la première")
    void une_rangée_altérée(@ForAll @LongRange(min = 0) long graine) {
        var sort = new SplittableRandom(graine);
        Livre.vider();
        livre.installer(2026);
        for (int i = 0; i < ECRITURES; i++) livre.passerEtValider(ecriture(sort, i));
        livre.bean(Clotures.class).cloreMois(le("2026-01-15"), "Ludovic Tanguy");
        var verification = livre.bean(Verification.class);
        assertThat(verification.executer()).isEmpty();

        var victimes = livre.jdbc()
                .sql("""
                select v.ecriture_id, 'écriture ' || j.code || ' ' || v.numero || ' de 2026' as nom, v.journal_id
                  from validation v join journal j on j.id = v.journal_id order by v.journal_id, v.numero""")
                .query((r, _) -> new Victime(r.getLong(1), r.getString(2), r.getInt(3)))
                .list();
        var premiere = victimes.get(sort.nextInt(victimes.size()));
        attaquer(sort, premiere);
        victimes.stream()
                .filter(v -> v.journal() == premiere.journal() && v.id() > premiere.id())
                .findFirst()
                .ifPresent(suivante -> attaquer(sort, suivante));

        assertThat(verification.executer())
                .filteredOn(a -> a.objet().startsWith("écriture "))
                .first()
                .satisfies(a -> assertThat(a.objet()).startsWith(premiere.nom() + " "));
    }

    private record Victime(long id, String nom, int journal) {}

    private static void attaquer(SplittableRandom sort, Victime victime) {
        Livre.enSuperutilisateur(ATTAQUES.get(sort.nextInt(ATTAQUES.size())).replace("?", Long.toString(victime.id())));
    }

    private static Ecriture ecriture(SplittableRandom sort, int rang) {
        var section = sort.nextBoolean() ? CAMILLE : IDRISS;
        var date = "2026-0%d-%02d".formatted(1 + sort.nextInt(3), 1 + sort.nextInt(28));
        var montant = "%d.%02d".formatted(1 + sort.nextInt(5000), sort.nextInt(100));
        return switch (sort.nextInt(3)) {
            case 0 -> Livre.vente(section, "F-" + rang, date, montant);
            case 1 -> Livre.encaissement(section, "V-" + rang, date, montant);
            default -> Livre.contribution(section, "F-" + rang, date, montant);
        };
    }
}
