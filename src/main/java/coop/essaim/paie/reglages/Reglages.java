package coop.essaim.paie.reglages;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les réglages de paie : les lire à une date, les changer à partir d'une date.
@Service
public class Reglages {

    private final ReglagesSql sql;
    private final Journal journal;
    private final Clock horloge;

    Reglages(ReglagesSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    public Optional<ReglagesDePaie> a(LocalDate jour) {
        return sql.a(jour);
    }

    /// Ceux du jour ; à défaut l'exemple inventé, qui se dit tel.
    public ReglagesDePaie aOuExemple(LocalDate jour) {
        return sql.a(jour).orElse(ReglagesDePaie.EXEMPLE);
    }

    /// Du plus récent au plus ancien.
    public List<ReglagesDePaie> historique() {
        return sql.historique();
    }

    /// Ceux de chaque mois, pour calculer à toute date.
    public ReglagesParDate parDate() {
        return new ReglagesParDate(sql.historique());
    }

    /// Enregistre ce qui vaut à partir de `reglages.du()`. Une même date corrige ce qu'elle disait.
    @Transactional
    public Enregistrement enregistrer(ReglagesDePaie reglages, @Nullable UUID par) {
        sql.verrouiller();
        var avant = sql.a(reglages.du());
        if (avant.filter(reglages::equals).isPresent()) return new Enregistrement.SansEffet();
        sql.ajouter(reglages, horloge.instant(), par);
        journal.inscrire(
                "paie.reglages.changer",
                Objet.de("paie.reglages", reglages.du().toString()),
                avant.map(Reglages::etat).orElse(Map.of()),
                etat(reglages));
        return new Enregistrement.Fait();
    }

    private static Map<String, @Nullable Object> etat(ReglagesDePaie r) {
        var etat = new LinkedHashMap<String, @Nullable Object>();
        etat.put("du", r.du());
        etat.put("effectif", r.effectif());
        etat.put("atmp", r.taux().atmp());
        etat.put("mobilite", r.taux().mobilite());
        etat.put("alternants", r.taux().alternants());
        etat.put("geles", r.geles());
        etat.put("mutuelle", r.mutuelle().cotisation());
        etat.put("part_employeur", r.mutuelle().partEmployeur());
        etat.put("reference", r.reference());
        return etat;
    }
}
