package coop.essaim.facturation;

import coop.essaim.acces.cooperative.Forme;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.commun.Telephone;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.Facture.Liens;
import coop.essaim.facturation.Facture.Renvoi;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.piece.LignesSql;
import coop.essaim.tiers.TiersId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les factures officielles, entières.
@Repository
class FacturesLuesSql {

    private final JdbcClient jdbc;
    private final LignesSql lignes;

    FacturesLuesSql(JdbcClient jdbc, LignesSql lignes) {
        this.jdbc = jdbc;
        this.lignes = lignes;
    }

    Optional<Facture> trouver(FactureId id) {
        return jdbc.sql("""
                select f.id, p.genre, f.numero, f.date, f.echeance, f.activite_id, a.enseigne, a.section, f.client_id,
                       t.auxiliaire, p.objet, p.date_prestation, p.bon_de_commande, p.note, p.mode, p.devis_id,
                       f.mentions, f.base_contribution, f.taux_contribution, f.contribution, f.ecriture_id,
                       f.acheteur_nature as nature, f.acheteur as nom, f.acheteur_siren as siren,
                       f.acheteur_siret as siret, f.acheteur_tva as tva, f.acheteur_electronique as electronique,
                       f.acheteur_voie as voie, f.acheteur_code_postal as code_postal,
                       f.acheteur_commune as commune, f.acheteur_pays as pays, e.denomination, e.forme,
                       e.siret as e_siret, e.greffe, e.ape, e.voie as e_voie, e.code_postal as e_code_postal,
                       e.commune as e_commune, e.capital_minimum, e.tva as e_tva, e.telephone, e.courriel, e.site,
                       o.id as origine, o.numero as origine_numero, o.date as origine_date
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  join pub_activite a on a.id = f.activite_id
                  join pub_tiers t on t.id = f.client_id
                  join emetteur e on e.id = f.emetteur_id
                  left join facture o on o.id = p.origine_id
                 where f.id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> facture(ligne))
                .optional();
    }

    /// Les factures que ce solde reprend en moins.
    private List<Renvoi> deduites(UUID id) {
        return jdbc.sql("""
                select f.id, f.numero, f.date from facture f
                 where f.id in (select deduit_id from ligne_de_vente where piece_id = :id and deduit_id is not null)
                 order by f.date, f.numero""").param("id", id).query((ligne, _) -> renvoi(ligne)).list();
    }

    private List<NoteLegale> notes(LocalDate date) {
        return jdbc.sql("""
                select code, texte from note_legale where :date between du and coalesce(au, 'infinity')
                 order by code desc""")
                .param("date", date)
                .query((ligne, _) -> new NoteLegale(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    private Facture facture(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var date = r.getObject("date", LocalDate.class);
        return new Facture(
                new FactureId(id),
                Genre.valueOf(r.getString("genre")),
                r.getString("numero"),
                date,
                r.getObject("echeance", LocalDate.class),
                new Facture.Rattachement(
                        new ActiviteId(r.getObject("activite_id", UUID.class)),
                        r.getString("enseigne"),
                        r.getString("section"),
                        new TiersId(r.getObject("client_id", UUID.class)),
                        r.getString("auxiliaire")),
                FacturesSql.acheteur(r),
                emetteur(r),
                new Facture.Texte(
                        r.getString("objet"),
                        r.getObject("date_prestation", LocalDate.class),
                        r.getString("bon_de_commande"),
                        r.getString("note")),
                ModeDePrix.valueOf(r.getString("mode")),
                lignes.lire(id, date),
                lignes.tva(id, date),
                List.of((String[]) r.getArray("mentions").getArray()),
                notes(date),
                new Liens(null, origine(r), deduites(id)),
                new Facture.Redevance(
                        Contribution.Base.valueOf(r.getString("base_contribution")),
                        new Taux(r.getBigDecimal("taux_contribution")),
                        new Montant(r.getLong("contribution"))),
                new EcritureId(r.getLong("ecriture_id")));
    }

    private static @Nullable Renvoi origine(ResultSet r) throws SQLException {
        var origine = r.getObject("origine", UUID.class);
        return origine == null
                ? null
                : new Renvoi(
                        new FactureId(origine),
                        r.getString("origine_numero"),
                        r.getObject("origine_date", LocalDate.class));
    }

    private static Renvoi renvoi(ResultSet r) throws SQLException {
        return new Renvoi(
                new FactureId(r.getObject("id", UUID.class)),
                r.getString("numero"),
                r.getObject("date", LocalDate.class));
    }

    private static Emetteur emetteur(ResultSet r) throws SQLException {
        long capital = r.getLong("capital_minimum");
        boolean sansCapital = r.wasNull();
        return new Emetteur(
                r.getString("denomination"),
                Forme.valueOf(r.getString("forme")),
                new Siret(r.getString("e_siret")),
                r.getString("greffe"),
                r.getString("ape"),
                AdressePostale.enFrance(r.getString("e_voie"), r.getString("e_code_postal"), r.getString("e_commune")),
                sansCapital ? null : new Montant(capital),
                lu(r.getString("e_tva"), NumeroTva::new),
                lu(r.getString("telephone"), Telephone::new),
                lu(r.getString("courriel"), Courriel::new),
                r.getString("site"));
    }

    private static <T> @Nullable T lu(@Nullable String texte, java.util.function.Function<String, T> lire) {
        return texte == null ? null : lire.apply(texte);
    }
}
