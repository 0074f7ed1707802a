package coop.essaim.comptabilite.cloture;

import java.math.BigInteger;
import java.time.LocalDate;

/// Un total scellé, en centimes.
///
/// @param cumulDebit total des débits scellés de cette nature depuis toujours
/// @param bouts dernier numéro et dernier maillon de chaque journal
record Sceau(
        Scellements.Nature nature,
        LocalDate du,
        LocalDate au,
        Totaux totaux,
        BigInteger cumulDebit,
        BigInteger cumulCredit,
        String bouts) {

    record Totaux(long nombre, long debit, long credit) {}

    Sceau suivant(Scellements.Nature nature, LocalDate du, LocalDate au, Totaux totaux, String bouts) {
        return new Sceau(
                nature,
                du,
                au,
                totaux,
                cumulDebit.add(BigInteger.valueOf(totaux.debit())),
                cumulCredit.add(BigInteger.valueOf(totaux.credit())),
                bouts);
    }

    String texte() {
        return "1 %s %s %s %d %d %d %d %d %s"
                .formatted(
                        nature.code(),
                        du,
                        au,
                        totaux.nombre(),
                        totaux.debit(),
                        totaux.credit(),
                        cumulDebit,
                        cumulCredit,
                        bouts);
    }
}
