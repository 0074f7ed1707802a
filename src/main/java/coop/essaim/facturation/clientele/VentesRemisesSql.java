package coop.essaim.facturation.clientele;

import coop.essaim.facturation.Genre;
import coop.essaim.personnes.DonneesTenues;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les ventes des activités d'une personne, tant qu'elle y avait une part : ce qui suit son départ est aux autres.
@Repository
class VentesRemisesSql {

    private final JdbcClient jdbc;

    VentesRemisesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les fiches de ses activités, et celles de la coopérative qu'elle a servies. D'une activité que d'autres
    /// continuent, les seuls clients de son temps.
    List<SequencedMap<String, String>> clients(UUID personne) {
        return jdbc.sql("""
                with sienne as (
                    select e.activite_id, a.enseigne, e.au,
                           exists (select from pub_activite_entrepreneur autre
                                    where autre.activite_id = e.activite_id and autre.personne_id <> e.personne_id
                                      and coalesce(autre.au, 'infinity') > e.au) as continuee
                      from pub_activite_entrepreneur e join pub_activite a on a.id = e.activite_id
                     where e.personne_id = :personne),
                servi as (
                    select s.enseigne, p.client_id
                      from sienne s join piece_de_vente p on p.activite_id = s.activite_id
                     where s.au is null or (p.cree_a at time zone 'Europe/Paris')::date <= s.au
                    union
                    select s.enseigne, t.id
                      from sienne s join pub_tiers t on t.activite_id = s.activite_id
                     where not s.continuee and t.client)
                select v.enseigne, t.nom, t.nature, t.siren, t.siret, t.tva, t.voie, t.code_postal, t.commune, t.pays,
                       t.courriel, t.telephone, t.contact
                  from servi v join pub_tiers t on t.id = v.client_id
                 order by v.enseigne, lower(t.nom), t.id""")
                .param("personne", personne)
                .query((ligne, _) -> client(ligne))
                .list();
    }

    private static SequencedMap<String, String> client(ResultSet ligne) throws SQLException {
        return DonneesTenues.ligne(
                "Activité",
                ligne.getString("enseigne"),
                "Client",
                ligne.getString("nom"),
                "Nature",
                ligne.getString("nature"),
                "SIREN",
                ligne.getString("siren"),
                "SIRET",
                ligne.getString("siret"),
                "TVA",
                ligne.getString("tva"),
                "Voie",
                ligne.getString("voie"),
                "Code postal",
                ligne.getString("code_postal"),
                "Commune",
                ligne.getString("commune"),
                "Pays",
                ligne.getString("pays"),
                "Courriel",
                ligne.getString("courriel"),
                "Téléphone",
                ligne.getString("telephone"),
                "Contact",
                ligne.getString("contact"));
    }

    List<SequencedMap<String, String>> articles(UUID personne) {
        return jdbc.sql("""
                select a.enseigne, c.reference, c.designation, n.libelle as nature, c.regime, c.unite, c.prix, c.mode,
                       c.archive_le is null as vendu
                  from (select distinct activite_id from pub_activite_entrepreneur where personne_id = :personne) e
                  join pub_activite a on a.id = e.activite_id
                  join article c on c.activite_id = e.activite_id
                  join nature_de_vente n on n.code = c.nature
                 order by a.enseigne, lower(c.designation), c.id""")
                .param("personne", personne)
                .query((ligne, _) -> DonneesTenues.ligne(
                        "Activité",
                        ligne.getString("enseigne"),
                        "Référence",
                        ligne.getString("reference"),
                        "Désignation",
                        ligne.getString("designation"),
                        "Nature",
                        ligne.getString("nature"),
                        "Régime de TVA",
                        ligne.getString("regime"),
                        "Unité",
                        ligne.getString("unite"),
                        "Prix, en €",
                        nombre(ligne.getBigDecimal("prix")),
                        "Prix hors taxes ou toutes taxes",
                        ligne.getString("mode"),
                        "Encore au catalogue",
                        ligne.getBoolean("vendu")))
                .list();
    }

    List<SequencedMap<String, String>> devis(UUID personne) {
        return jdbc.sql("""
                select a.enseigne, d.numero, d.date, d.valable_au, t.nom as client, p.objet, p.ht, p.tva, p.ttc,
                       case r.reponse when 'SIGNE' then 'signé' when 'REFUSE' then 'refusé' else 'sans réponse' end
                           as suite, r.le
                  from pub_activite_entrepreneur e
                  join pub_activite a on a.id = e.activite_id
                  join piece_de_vente p on p.activite_id = e.activite_id
                  join devis d on d.id = p.id and d.date between e.du and coalesce(e.au, 'infinity')
                  join pub_tiers t on t.id = p.client_id
                  left join reponse_de_devis r on r.devis_id = d.id
                 where e.personne_id = :personne
                 order by d.date, d.numero""")
                .param("personne", personne)
                .query((ligne, _) -> DonneesTenues.ligne(
                        "Activité",
                        ligne.getString("enseigne"),
                        "Numéro",
                        ligne.getString("numero"),
                        "Date",
                        jour(ligne, "date"),
                        "Valable jusqu’au",
                        jour(ligne, "valable_au"),
                        "Client",
                        ligne.getString("client"),
                        "Objet",
                        ligne.getString("objet"),
                        "HT, en €",
                        euros(ligne, "ht"),
                        "TVA, en €",
                        euros(ligne, "tva"),
                        "TTC, en €",
                        euros(ligne, "ttc"),
                        "Suite",
                        ligne.getString("suite"),
                        "Le",
                        jour(ligne, "le")))
                .list();
    }

    List<SequencedMap<String, String>> factures(UUID personne) {
        return jdbc.sql("""
                select a.enseigne, p.genre, f.numero, f.date, f.echeance, f.acheteur, p.objet, p.ht, p.tva, p.ttc,
                       case when p.ttc = 0 then 0 else r.reste end as reste, f.contribution
                  from pub_activite_entrepreneur e
                  join pub_activite a on a.id = e.activite_id
                  join facture f on f.activite_id = e.activite_id and f.date between e.du and coalesce(e.au, 'infinity')
                  join piece_de_vente p on p.id = f.id
                  left join lateral (select l.reste from pub_reste_de_ligne l
                                      where l.ecriture_id = f.ecriture_id and l.rang = 1 limit 1) r on true
                 where e.personne_id = :personne
                 order by f.date, f.numero""")
                .param("personne", personne)
                .query((ligne, _) -> DonneesTenues.ligne(
                        "Activité",
                        ligne.getString("enseigne"),
                        "Genre",
                        Genre.valueOf(ligne.getString("genre")).libelle(),
                        "Numéro",
                        ligne.getString("numero"),
                        "Date",
                        jour(ligne, "date"),
                        "Échéance",
                        jour(ligne, "echeance"),
                        "Client",
                        ligne.getString("acheteur"),
                        "Objet",
                        ligne.getString("objet"),
                        "HT, en €",
                        euros(ligne, "ht"),
                        "TVA, en €",
                        euros(ligne, "tva"),
                        "TTC, en €",
                        euros(ligne, "ttc"),
                        "Reste dû, en €",
                        euros(ligne, "reste"),
                        "Contribution, en €",
                        euros(ligne, "contribution")))
                .list();
    }

    List<SequencedMap<String, String>> lignes(UUID personne) {
        return jdbc.sql("""
                select coalesce(f.numero, d.numero) as numero, l.rang, l.libelle, n.libelle as nature, l.regime,
                       l.quantite, l.unite, l.prix, p.mode, l.brut - l.remise as montant
                  from pub_activite_entrepreneur e
                  join piece_de_vente p on p.activite_id = e.activite_id and p.etat = 'VALIDEE'
                  left join facture f on f.id = p.id
                  left join devis d on d.id = p.id
                  join ligne_de_vente l on l.piece_id = p.id
                  left join nature_de_vente n on n.code = l.nature
                 where e.personne_id = :personne
                   and coalesce(f.date, d.date) between e.du and coalesce(e.au, 'infinity')
                 order by coalesce(f.date, d.date), 1, l.rang""")
                .param("personne", personne)
                .query((ligne, _) -> DonneesTenues.ligne(
                        "Pièce",
                        ligne.getString("numero"),
                        "Ligne",
                        ligne.getInt("rang"),
                        "Libellé",
                        ligne.getString("libelle"),
                        "Nature",
                        ligne.getString("nature"),
                        "Régime de TVA",
                        ligne.getString("regime"),
                        "Quantité",
                        nombre(ligne.getBigDecimal("quantite")),
                        "Unité",
                        ligne.getString("unite"),
                        "Prix, en €",
                        nombre(ligne.getBigDecimal("prix")),
                        "Prix hors taxes ou toutes taxes",
                        ligne.getString("mode"),
                        "Montant, en €",
                        euros(ligne, "montant")))
                .list();
    }

    private static @Nullable LocalDate jour(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, LocalDate.class);
    }

    private static String euros(ResultSet ligne, String colonne) throws SQLException {
        return nombre(BigDecimal.valueOf(ligne.getLong(colonne), 2));
    }

    /// « 1234,5 » : un tableur le lit comme un nombre.
    private static String nombre(BigDecimal nombre) {
        var court = nombre.signum() == 0 ? BigDecimal.ZERO : nombre.stripTrailingZeros();
        return court.setScale(Math.max(court.scale(), 2)).toPlainString().replace('.', ',');
    }
}
