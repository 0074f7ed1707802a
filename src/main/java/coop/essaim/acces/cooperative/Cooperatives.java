package coop.essaim.acces.cooperative;

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

/// L'identité de la coopérative : la lire à une date, la changer à partir d'une date.
@Service
public class Cooperatives {

    private final CooperativesSql sql;
    private final Journal journal;
    private final Clock horloge;

    Cooperatives(CooperativesSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    public Optional<Cooperative> actuelle() {
        return sql.a(LocalDate.now(horloge));
    }

    public Optional<Cooperative> a(LocalDate date) {
        return sql.a(date);
    }

    /// Toutes les identités, la plus récente d'abord.
    public List<Cooperative> historique() {
        return sql.historique();
    }

    /// Enregistre ce qui est vrai à partir de `cooperative.du()`. Une même date corrige ce qu'elle disait.
    ///
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public Enregistrement enregistrer(Cooperative cooperative, @Nullable UUID par) {
        var tva = cooperative.tva();
        var sienne = tva == null ? cooperative.siren() : tva.siren().orElse(cooperative.siren());
        if (!sienne.equals(cooperative.siren())) return new Enregistrement.TvaDUneAutre(sienne);
        sql.verrouiller();
        var avant = sql.a(cooperative.du()).orElse(null);
        if (avant != null && cooperative.equals(avant.aPartirDu(cooperative.du())))
            return new Enregistrement.SansEffet();

        sql.ajouter(cooperative, horloge.instant(), par);
        journal.inscrire(
                "acces.cooperative.modifier",
                Objet.de("cooperative", cooperative.siren().chiffres()),
                avant == null ? Map.of() : etat(avant),
                etat(cooperative));
        return new Enregistrement.Fait();
    }

    /// L'IBAN s'y lit masqué : ses quatre derniers caractères suffisent à dire lequel a remplacé lequel.
    private static Map<String, @Nullable Object> etat(Cooperative c) {
        var banque = c.banque();
        var etat = new LinkedHashMap<String, @Nullable Object>();
        etat.put("du", c.du());
        etat.put("denomination", c.denomination());
        etat.put("forme", c.forme());
        etat.put("siret", c.siret());
        etat.put("greffe", c.greffe());
        etat.put("ape", c.ape());
        etat.put("siege", c.siege());
        etat.put("capital_minimum", c.capitalMinimum());
        etat.put("tva", c.tva());
        etat.put("iban", banque == null ? null : banque.iban());
        etat.put("bic", banque == null ? null : banque.bic());
        etat.put("telephone", c.contact().telephone());
        etat.put("courriel", c.contact().courriel());
        etat.put("site", c.contact().site());
        etat.put("logo", c.logo());
        return etat;
    }
}
