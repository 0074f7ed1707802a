package coop.essaim.facturation.relance;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les promesses de payer : la dernière compte, et suspend les relances jusqu'à son jour. L'appelant a déjà vérifié que
/// la personne peut agir sur la facture.
@Service
public class Promesses {

    private static final int MOIS_AU_PLUS = 6;

    private final PromessesSql sql;
    private final Clock horloge;

    Promesses(PromessesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @param cle la même pour deux envois de la même promesse, qui n'en font qu'une
    public record Dite(
            UUID cle,
            UUID facture,
            LocalDate date,
            @Nullable Montant montant,
            @Nullable String mot) {}

    /// Sans montant, tout ce qui reste dû.
    @Transactional
    public Engagement noter(Dite dite, @Nullable UUID par) {
        sql.verrouiller(dite.facture());
        var deja = sql.noteePar(dite.cle());
        if (deja.isPresent()) return deja.get();
        var aujourdhui = LocalDate.now(horloge);
        var reste = sql.reste(dite.facture()).orElse(Montant.ZERO);
        if (!reste.estPositif()) return new Engagement.RienDu();
        if (dite.date().isBefore(aujourdhui)) return new Engagement.DatePassee(aujourdhui);
        var dernier = aujourdhui.plusMonths(MOIS_AU_PLUS);
        if (dite.date().isAfter(dernier)) return new Engagement.TropLoin(dernier);
        var montant = dite.montant() == null ? reste : dite.montant();
        if (!montant.estPositif() || montant.compareTo(reste) > 0) return new Engagement.MontantAbsurde(reste);
        var maintenant = horloge.instant();
        sql.retirer(dite.facture(), maintenant, par);
        sql.noter(Identifiant.nouveau(maintenant), dite, new Promesse(dite.date(), montant, reste), maintenant, par);
        return new Engagement.Note(dite.date(), montant);
    }

    /// Une promesse notée par erreur, ou dont le client se dédit : les relances reprennent.
    @Transactional
    public void retirer(UUID facture, @Nullable UUID par) {
        sql.verrouiller(facture);
        sql.retirer(facture, horloge.instant(), par);
    }

    /// De la plus récente à la plus ancienne.
    List<PromesseNotee> de(UUID facture) {
        return sql.de(facture);
    }
}
