package coop.essaim.demonstration.grandeur;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Quand chaque client paie : presque tous dans les cinq semaines, un sur quarante des mois plus tard.
///
/// De l'année pleine, 92 factures sur cent sont payées à son dernier jour, comme en 2017.
final class Paiements {

    private static final int SUR_CENT = 92;
    private static final int LENT_SUR = 40;

    /// Camille attend toujours le règlement d'un client, ni trop récent pour être en retard ni trop vieux.
    private static final int CAMILLE = 0;

    private static final int ATTENDUE_DEPUIS = 45;
    private static final int ATTENDUE_AU_PLUS = 120;

    /// @param rang celui de la vente dans l'année
    /// @param partie vrai quand l'activité s'arrête : ses clients paient sans traîner, ses comptes se soldent
    record Due(LocalDate date, int rang, int activite, boolean partie) {}

    private Paiements() {}

    /// Le jour du paiement de chacune, dans l'ordre reçu.
    static List<LocalDate> de(List<Due> factures, int annee, LocalDate aujourdHui) {
        var jours = new ArrayList<>(factures.stream().map(Paiements::jour).toList());
        var fin = YearMonth.of(annee, 12).atEndOfMonth();
        if (fin.isBefore(aujourdHui)) caler(jours, fin);
        attendue(factures, aujourdHui).ifPresent(i -> jours.set(i, aujourdHui.plusDays(12)));
        return jours;
    }

    private static LocalDate jour(Due facture) {
        int rang = facture.rang();
        boolean lent = !facture.partie() && rang % LENT_SUR == 14;
        return Caisse.remise(facture.date().plusDays(lent ? 60 + rang / LENT_SUR * 37 % 180 : 5 + rang * 7 % 31));
    }

    /// Les 92 premières sur cent au plus tard ce jour-là, les autres après les fêtes.
    private static void caler(List<LocalDate> jours, LocalDate fin) {
        var ordre = IntStream.range(0, jours.size())
                .boxed()
                .sorted(Comparator.comparing(jours::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        int payees = jours.size() * SUR_CENT / 100;
        for (int n = 0; n < ordre.size(); n++) {
            int i = ordre.get(n);
            if (n < payees && jours.get(i).isAfter(fin)) jours.set(i, fin);
            if (n >= payees && !jours.get(i).isAfter(fin)) jours.set(i, Caisse.remise(fin.plusDays(3 + n % 7)));
        }
    }

    private static OptionalInt attendue(List<Due> factures, LocalDate aujourdHui) {
        return IntStream.range(0, factures.size())
                .filter(i -> factures.get(i).activite() == CAMILLE)
                .filter(i -> factures.get(i).date().isBefore(aujourdHui.minusDays(ATTENDUE_DEPUIS))
                        && factures.get(i).date().isAfter(aujourdHui.minusDays(ATTENDUE_AU_PLUS)))
                .reduce((_, derniere) -> derniere);
    }
}
