package coop.essaim.facturation.relance;

import coop.essaim.acces.Journal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le taux de l'intérêt légal de chaque semestre, avec le texte qui le fixe. Il s'ajoute ; une faute s'annule, et
/// reste.
@Service
public class TauxLegaux {

    private static final BigDecimal TAUX_MAX = BigDecimal.valueOf(20);
    private static final int DECIMALES = 3;
    private static final int TEXTE_MAX = 200;

    private final TauxSql sql;
    private final RelancesSql relances;
    private final Journal journal;
    private final Clock horloge;

    TauxLegaux(TauxSql sql, RelancesSql relances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.relances = relances;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public Reglage ajouter(TauxLegal taux) {
        sql.verrouiller();
        var connus = relances.taux();
        if (connus.contains(taux)) return new Reglage.Fait();
        var refus = refus(taux, connus);
        if (refus.isPresent()) return refus.get();
        sql.ajouter(taux);
        journal.inscrire("facturation.taux.ajouter", Journal.Objet.de("taux légal", taux.du()), Map.of(), etat(taux));
        return new Reglage.Fait();
    }

    @Transactional
    public Reglage annuler(LocalDate du, @Nullable UUID par) {
        sql.verrouiller();
        var connu =
                relances.taux().stream().filter(taux -> taux.du().equals(du)).findFirst();
        if (connu.isEmpty()) return new Reglage.Introuvable();
        sql.annuler(du, horloge.instant(), par);
        journal.inscrire("facturation.taux.annuler", Journal.Objet.de("taux légal", du), etat(connu.get()), Map.of());
        return new Reglage.Fait();
    }

    /// Du plus récent au plus ancien.
    public List<TauxLegal> enVigueur() {
        return relances.taux();
    }

    /// Le semestre d'aujourd'hui, si son taux n'est pas connu.
    public Optional<Semestre> manquant() {
        var jour = LocalDate.now(horloge);
        return relances.taux().stream().anyMatch(taux -> taux.couvre(jour))
                ? Optional.empty()
                : Optional.of(Semestre.de(jour));
    }

    /// Le semestre à enregistrer : celui d'aujourd'hui s'il manque, ou celui qui suit le dernier connu.
    Semestre aSaisir() {
        return manquant().orElseGet(() -> {
            var suivant = relances.taux().getFirst().au().plusDays(1);
            return new Semestre(suivant, Semestre.de(suivant).au());
        });
    }

    private static Optional<Reglage.Refus> refus(TauxLegal taux, List<TauxLegal> connus) {
        if (taux.taux().signum() <= 0
                || taux.taux().compareTo(TAUX_MAX) > 0
                || taux.taux().stripTrailingZeros().scale() > DECIMALES) return Optional.of(new Reglage.TauxAbsurde());
        if (taux.au().isBefore(taux.du())) return Optional.of(new Reglage.FinAvantDebut());
        if (taux.reference().isBlank() || taux.reference().length() > TEXTE_MAX)
            return Optional.of(new Reglage.SansTexte());
        return connus.stream()
                .filter(autre -> !autre.du().isAfter(taux.au()) && !autre.au().isBefore(taux.du()))
                .findFirst()
                .map(autre -> new Reglage.Chevauche(autre.du(), autre.au()));
    }

    private static Map<String, Object> etat(TauxLegal taux) {
        return Map.of(
                "taux", taux.taux().toPlainString(),
                "du", taux.du().toString(),
                "au", taux.au().toString(),
                "texte", taux.reference());
    }
}
