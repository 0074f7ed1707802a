package coop.essaim.facturation.piece;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.calcul.CategorieDeTva;
import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.TvaCalculee;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les lignes d'une pièce, avec leur nature et leur régime de TVA à une date.
@Repository
public class LignesSql {

    private final JdbcClient jdbc;

    LignesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une ligne dont le régime n'existe pas à cette date a un régime `null`. Un avoir garde les taux de sa facture.
    public List<LigneDeFacture> lire(UUID piece, LocalDate date) {
        return lire(List.of(piece), date).getOrDefault(piece, List.of());
    }

    /// Celles de plusieurs pièces d'un coup ; une pièce sans ligne n'y est pas.
    public Map<UUID, List<LigneDeFacture>> lire(Collection<UUID> pieces, LocalDate date) {
        var lignes = new HashMap<UUID, List<LigneDeFacture>>();
        jdbc.sql("""
                select l.piece_id, l.rang, l.type, l.libelle, l.quantite, l.unite, l.prix, l.remise_taux, l.remise_montant, l.brut,
                       l.remise, l.part, l.deduit_id, n.code as nature, n.libelle as nature_libelle, n.bien, n.compte,
                       n.acompte, r.code as regime, r.libelle as regime_libelle, r.categorie, r.taux, r.mention,
                       r.vatex, r.compte as regime_compte, r.attente
                  from ligne_de_vente l
                  join piece_de_vente p on p.id = l.piece_id
                  left join nature_de_vente n on n.code = l.nature
                  left join regime_de_tva r on r.code = l.regime
                       and coalesce(p.date_des_taux, :date) between r.du and coalesce(r.au, 'infinity')
                 where l.piece_id = any(:pieces)
                 order by l.piece_id, l.rang""")
                .param("pieces", pieces.toArray(UUID[]::new))
                .param("date", date)
                .query((RowCallbackHandler)
                        ligne -> lignes.computeIfAbsent(ligne.getObject("piece_id", UUID.class), _ -> new ArrayList<>())
                                .add(ligne(ligne)));
        return lignes;
    }

    public List<TvaCalculee> tva(UUID piece, LocalDate date) {
        return tva(List.of(piece), date).getOrDefault(piece, List.of());
    }

    /// Celle de plusieurs pièces d'un coup ; une pièce sans taxe n'y est pas.
    Map<UUID, List<TvaCalculee>> tva(Collection<UUID> pieces, LocalDate date) {
        var taxes = new HashMap<UUID, List<TvaCalculee>>();
        jdbc.sql("""
                select t.piece_id, t.base, t.tva, r.code as regime, r.libelle as regime_libelle, r.categorie, r.taux, r.mention,
                       r.vatex, r.compte as regime_compte, r.attente
                  from tva_de_vente t
                  join piece_de_vente p on p.id = t.piece_id
                  join regime_de_tva r on r.code = t.regime
                       and coalesce(p.date_des_taux, :date) between r.du and coalesce(r.au, 'infinity')
                 where t.piece_id = any(:pieces)
                 order by t.piece_id, r.rang, r.code""")
                .param("pieces", pieces.toArray(UUID[]::new))
                .param("date", date)
                .query((RowCallbackHandler) ligne -> taxes.computeIfAbsent(
                                ligne.getObject("piece_id", UUID.class), _ -> new ArrayList<>())
                        .add(new TvaCalculee(
                                regime(ligne), new Montant(ligne.getLong("base")), new Montant(ligne.getLong("tva")))));
        return taxes;
    }

    /// Remplace les lignes et la TVA d'un brouillon, en un ordre chacune.
    void remplacer(UUID piece, List<LigneDeFacture> lignes, List<TvaCalculee> tva) {
        jdbc.sql("delete from ligne_de_vente where piece_id = :piece")
                .param("piece", piece)
                .update();
        jdbc.sql("delete from tva_de_vente where piece_id = :piece")
                .param("piece", piece)
                .update();
        inserer(piece, lignes);
        jdbc.sql("""
                insert into tva_de_vente (piece_id, regime, base, tva)
                select :piece, t.regime, t.base, t.tva
                  from unnest(:regimes::text[], :bases::bigint[], :taxes::bigint[]) as t (regime, base, tva)""")
                .param("piece", piece)
                .param("regimes", tva.stream().map(t -> t.regime().code()).toArray(String[]::new))
                .param("bases", tva.stream().mapToLong(t -> t.base().centimes()).toArray())
                .param("taxes", tva.stream().mapToLong(t -> t.tva().centimes()).toArray())
                .update();
    }

    private void inserer(UUID piece, List<LigneDeFacture> lignes) {
        jdbc.sql("""
                insert into ligne_de_vente (piece_id, rang, type, libelle, nature, regime, quantite, unite, prix,
                                            remise_taux, remise_montant, brut, remise, part, deduit_id)
                select :piece, l.rang, l.type, l.libelle, l.nature, l.regime, l.quantite, l.unite, l.prix, l.remise_taux,
                       l.remise_montant, l.brut, l.remise, l.part, l.deduit_id
                  from unnest(:rangs::smallint[], :types::text[], :libelles::text[], :natures::text[],
                              :regimes::text[], :quantites::numeric[], :unites::text[], :prix::numeric[],
                              :remises_taux::numeric[], :remises_montants::bigint[], :bruts::bigint[],
                              :remises::bigint[], :parts::bigint[], :deduits::uuid[])
                       as l (rang, type, libelle, nature, regime, quantite, unite, prix, remise_taux, remise_montant,
                             brut, remise, part, deduit_id)""")
                .param("piece", piece)
                .param("rangs", lignes.stream().mapToInt(LigneDeFacture::rang).toArray())
                .param("types", lignes.stream().map(l -> l.type().name()).toArray(String[]::new))
                .param("libelles", lignes.stream().map(LigneDeFacture::libelle).toArray(String[]::new))
                .param("natures", lignes.stream().map(LignesSql::codeDeNature).toArray(String[]::new))
                .param("regimes", lignes.stream().map(LignesSql::codeDeRegime).toArray(String[]::new))
                .param(
                        "quantites",
                        lignes.stream().map(LigneDeFacture::quantite).toArray(BigDecimal[]::new))
                .param("unites", lignes.stream().map(LigneDeFacture::unite).toArray(String[]::new))
                .param("prix", lignes.stream().map(LigneDeFacture::prix).toArray(BigDecimal[]::new))
                .param(
                        "remises_taux",
                        lignes.stream().map(l -> taux(l.remiseSaisie())).toArray(BigDecimal[]::new))
                .param(
                        "remises_montants",
                        lignes.stream().map(l -> centimes(l.remiseSaisie())).toArray(Long[]::new))
                .param(
                        "bruts",
                        lignes.stream().mapToLong(l -> l.brut().centimes()).toArray())
                .param(
                        "remises",
                        lignes.stream().mapToLong(l -> l.remise().centimes()).toArray())
                .param(
                        "parts",
                        lignes.stream().mapToLong(l -> l.part().centimes()).toArray())
                .param("deduits", lignes.stream().map(LignesSql::deduit).toArray(UUID[]::new))
                .update();
    }

    public static @Nullable BigDecimal taux(Remise remise) {
        return remise instanceof Remise.Pourcentage(Taux taux) ? taux.pourCent() : null;
    }

    public static @Nullable Long centimes(Remise remise) {
        return remise instanceof Remise.Somme(Montant montant) && !montant.estNul() ? montant.centimes() : null;
    }

    /// La remise que disent deux colonnes, dont l'une au plus est remplie.
    public static Remise remise(ResultSet r) throws SQLException {
        var taux = r.getBigDecimal("remise_taux");
        if (taux != null) return new Remise.Pourcentage(new Taux(taux));
        long montant = r.getLong("remise_montant");
        return montant == 0 ? Remise.AUCUNE : new Remise.Somme(new Montant(montant));
    }

    private static @Nullable String codeDeNature(LigneDeFacture ligne) {
        var nature = ligne.nature();
        return nature == null ? null : nature.code();
    }

    private static @Nullable String codeDeRegime(LigneDeFacture ligne) {
        var regime = ligne.regime();
        return regime == null ? null : regime.code();
    }

    private static @Nullable UUID deduit(LigneDeFacture ligne) {
        var deduit = ligne.deduit();
        return deduit == null ? null : deduit.valeur();
    }

    private static LigneDeFacture ligne(ResultSet r) throws SQLException {
        var deduit = r.getObject("deduit_id", UUID.class);
        return new LigneDeFacture(
                r.getInt("rang"),
                LigneDeFacture.Type.valueOf(r.getString("type")),
                r.getString("libelle"),
                r.getString("nature") == null ? null : nature(r),
                r.getString("regime") == null ? null : regime(r),
                r.getBigDecimal("quantite"),
                r.getString("unite"),
                r.getBigDecimal("prix"),
                remise(r),
                new Montant(r.getLong("brut")),
                new Montant(r.getLong("remise")),
                new Montant(r.getLong("part")),
                deduit == null ? null : new FactureId(deduit));
    }

    static NatureDeVente nature(ResultSet r) throws SQLException {
        return new NatureDeVente(
                r.getString("nature"),
                r.getString("nature_libelle"),
                r.getBoolean("bien"),
                r.getString("compte"),
                r.getBoolean("acompte"));
    }

    static RegimeDeTva regime(ResultSet r) throws SQLException {
        return new RegimeDeTva(
                r.getString("regime"),
                r.getString("regime_libelle"),
                CategorieDeTva.valueOf(r.getString("categorie")),
                new Taux(r.getBigDecimal("taux")),
                r.getString("mention"),
                r.getString("vatex"),
                r.getString("regime_compte"),
                r.getString("attente"));
    }
}
