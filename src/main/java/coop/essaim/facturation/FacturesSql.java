package coop.essaim.facturation;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.commun.base.PlanGarde;
import coop.essaim.tiers.AdresseElectronique;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.TiersId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que la validation lit et écrit. Chaque ordre compte : tout se fait sous le verrou de la série.
@Repository
class FacturesSql {

    private static final String VERROUILLER = """
            select p.id, p.genre, p.etat, p.version, p.delai_jours, p.ht, p.tva as taxe, a.id as activite, a.enseigne,
                   a.section, a.ouverte_le, a.fermee_le, c.taux, c.base, t.id as client, t.activite_id as client_de,
                   t.nature, t.nom, t.siren, t.siret, t.tva, t.electronique, t.voie, t.code_postal, t.commune,
                   t.pays, t.auxiliaire, e.id as emetteur
              from piece_de_vente p
              join pub_activite a on a.id = p.activite_id
              join pub_tiers t on t.id = p.client_id
              left join lateral (select k.taux, k.base from pub_contribution k
                                  where (k.activite_id = p.activite_id or k.activite_id is null)
                                    and :date between k.du and coalesce(k.au, 'infinity')
                                  order by k.activite_id nulls last limit 1) c on true
              left join lateral (
                  select m.id from pub_cooperative k
                    join emetteur m on m.siret = k.siret
                         and (m.denomination, m.forme, m.greffe, m.ape, m.voie, m.code_postal, m.commune,
                              m.capital_minimum, m.tva, m.telephone, m.courriel, m.site) is not distinct from
                             (k.denomination, k.forme, k.greffe, k.ape, k.voie, k.code_postal, k.ville,
                              k.capital_minimum, k.tva, k.telephone, k.courriel, k.site)
                   where :date between k.du and coalesce(k.au, 'infinity') limit 1) e on true
             where p.id = any(:ids::text::uuid[]) and p.genre <> 'DEVIS'
             order by p.id
               for update of p""";

    private final JdbcClient jdbc;
    private final PlanGarde planGarde;

    FacturesSql(JdbcClient jdbc, PlanGarde planGarde) {
        this.jdbc = jdbc;
        this.planGarde = planGarde;
    }

    /// Sérialise les validations d'une même pièce, toujours dans le même ordre. La lecture d'après verrou dit
    /// seule si elle vient d'être validée. L'identité de la coopérative, si une facture l'a déjà portée, s'y lit
    /// toute trouvée. Premier ordre d'une validation : les plans de tous ceux qui suivent se gardent.
    Map<FactureId, PieceAValider> verrouiller(Collection<FactureId> ids, LocalDate date) {
        var tableau = ids.stream().map(FactureId::toString).collect(Collectors.joining(",", "{", "}"));
        var parametres = new MapSqlParameterSource()
                .addValue("ids", tableau, Types.VARCHAR)
                .addValue("date", date, Types.DATE);
        return planGarde.lire(VERROUILLER, parametres, (ligne, _) -> piece(ligne)).stream()
                .collect(Collectors.toMap(PieceAValider::id, Function.identity()));
    }

    String numero(FactureId id) {
        return jdbc.sql("select numero from facture where id = :id")
                .param("id", id.valeur())
                .query(String.class)
                .single();
    }

    /// Ce qui reste d'une facture après ses avoirs validés, toutes taxes comprises. Le verrou partagé sur la facture
    /// d'origine met deux avoirs simultanés en file.
    Montant resteApresAvoirs(FactureId avoir) {
        jdbc.sql("""
                select pg_advisory_xact_lock(('x' || right(replace(origine_id::text, '-', ''), 15))::bit(60)::bigint)::text
                  from piece_de_vente where id = :avoir""").param("avoir", avoir.valeur()).query(String.class).list();
        return jdbc.sql("""
                select o.ttc - coalesce((select sum(x.ttc) from piece_de_vente x
                                          where x.origine_id = o.id and x.etat = 'VALIDEE'), 0)
                  from piece_de_vente p join piece_de_vente o on o.id = p.origine_id
                 where p.id = :avoir""")
                .param("avoir", avoir.valeur())
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// L'identité qui a cette empreinte, inscrite au besoin.
    int emetteur(Emetteur e, byte[] empreinte) {
        return emetteurConnu(empreinte).orElseGet(() -> {
            inscrireEmetteur(e, empreinte);
            return emetteurConnu(empreinte).orElseThrow();
        });
    }

    private Optional<Integer> emetteurConnu(byte[] empreinte) {
        return jdbc.sql("select id from emetteur where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .query(Integer.class)
                .optional();
    }

    private void inscrireEmetteur(Emetteur e, byte[] empreinte) {
        var capital = e.capitalMinimum();
        jdbc.sql("""
                insert into emetteur (empreinte, denomination, forme, siret, greffe, ape, voie, code_postal, commune,
                                      capital_minimum, tva, telephone, courriel, site)
                values (:empreinte, :denomination, :forme, :siret, :greffe, :ape, :voie, :codePostal, :commune,
                        :capital, :tva, :telephone, :courriel, :site)
                on conflict (empreinte) do nothing""")
                .param("empreinte", empreinte)
                .param("denomination", e.denomination())
                .param("forme", e.forme().name())
                .param("siret", e.siret().chiffres())
                .param("greffe", e.greffe())
                .param("ape", e.ape())
                .param("voie", String.join("\n", e.siege().lignes()))
                .param("codePostal", e.siege().codePostal())
                .param("commune", e.siege().commune())
                .param("capital", capital == null ? null : capital.centimes(), Types.BIGINT)
                .param("tva", e.tva() == null ? null : e.tva().code())
                .param("telephone", e.telephone() == null ? null : e.telephone().e164())
                .param("courriel", e.courriel() == null ? null : e.courriel().adresse())
                .param("site", e.site())
                .update();
    }

    /// Les pièces deviennent officielles : en un ordre, elles changent d'état, leurs factures naissent, leur suivi le
    /// dit, et leur papier est promis. Ce qui peut tomber en panne, le dessiner, le ranger, l'envoyer, vient après.
    void figer(List<FactureFigee> figees, Instant maintenant) {
        jdbc.sql("""
                with officielle as (
                    update piece_de_vente set etat = 'VALIDEE', soumise_a = null where id = any(:ids::uuid[])),
                acte as (
                    insert into suivi_de_vente (piece_id, rang, acte, a, par)
                    select u.id, coalesce((select max(s.rang) from suivi_de_vente s where s.piece_id = u.id), 0) + 1,
                           'VALIDEE', :maintenant, u.par
                      from unnest(:ids::uuid[], :pars::uuid[]) as u (id, par)),
                promesse as (
                    insert into papier_de_facture (facture_id, prochain_essai_a)
                    select u.id, :maintenant from unnest(:papiers::uuid[]) as u (id) on conflict (facture_id) do nothing)
                insert into facture (id, genre_de_serie, annee, rang, numero, date, echeance, activite_id, client_id,
                                     ecriture_id, contribution_id, base_contribution, taux_contribution, contribution,
                                     emetteur_id, acheteur, acheteur_nature, acheteur_siren, acheteur_siret,
                                     acheteur_tva, acheteur_electronique, acheteur_voie, acheteur_code_postal,
                                     acheteur_commune, acheteur_pays, mentions, validee_a, validee_par)
                select u.id, u.serie, extract(year from u.date), u.rang, u.numero, u.date, u.echeance, u.activite,
                       u.client, u.ecriture, u.interne, u.base, u.taux, u.contribution, :emetteur, u.nom, u.nature,
                       u.siren, u.siret, u.tva, u.electronique, u.voie, u.code_postal, u.commune, u.pays,
                       string_to_array(u.mentions, chr(31)), :maintenant, u.par
                  from unnest(:ids::uuid[], :series::text[], :rangs::int[], :numeros::text[], :dates::date[],
                              :echeances::date[], :activites::uuid[], :clients::uuid[], :ecritures::bigint[],
                              :internes::bigint[], :bases::text[], :taux::numeric[], :contributions::bigint[],
                              :noms::text[], :natures::text[], :sirens::text[], :sirets::text[], :tvas::text[],
                              :electroniques::text[], :voies::text[], :codes_postaux::text[], :communes::text[],
                              :pays::text[], :mentions::text[], :pars::uuid[])
                       as u (id, serie, rang, numero, date, echeance, activite, client, ecriture, interne, base, taux,
                             contribution, nom, nature, siren, siret, tva, electronique, voie, code_postal, commune,
                             pays, mentions, par)
                 order by u.rang""")
                .params(new ColonnesDeFacture(figees).parametres())
                .param("emetteur", figees.getFirst().emetteur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Facture.@Nullable Redevance redevance(ResultSet r) throws SQLException {
        var taux = r.getBigDecimal("taux");
        if (taux == null) return null;
        return new Facture.Redevance(Contribution.Base.valueOf(r.getString("base")), new Taux(taux), Montant.ZERO);
    }

    private static PieceAValider piece(ResultSet r) throws SQLException {
        return new PieceAValider(
                new FactureId(r.getObject("id", UUID.class)),
                Genre.valueOf(r.getString("genre")),
                r.getString("etat").equals("VALIDEE"),
                r.getInt("version"),
                new Activite(
                        new ActiviteId(r.getObject("activite", UUID.class)),
                        r.getString("enseigne"),
                        r.getString("section"),
                        r.getObject("ouverte_le", LocalDate.class),
                        r.getObject("fermee_le", LocalDate.class)),
                client(r),
                r.getInt("delai_jours"),
                redevance(r),
                r.getObject("emetteur", Integer.class),
                new Montant(r.getLong("ht")),
                new Montant(r.getLong("taxe")),
                List.of());
    }

    private static PieceAValider.Client client(ResultSet r) throws SQLException {
        var activite = r.getObject("client_de", UUID.class);
        return new PieceAValider.Client(
                new TiersId(r.getObject("client", UUID.class)),
                activite == null ? null : new ActiviteId(activite),
                acheteur(r),
                r.getString("auxiliaire"));
    }

    /// Lit des colonnes nommées comme celles de `pub_tiers`.
    static Acheteur acheteur(ResultSet r) throws SQLException {
        var siren = r.getString("siren");
        var siret = r.getString("siret");
        var tva = r.getString("tva");
        var electronique = r.getString("electronique");
        return new Acheteur(
                NatureDeTiers.valueOf(r.getString("nature")),
                r.getString("nom"),
                new Immatriculation(
                        siren == null ? null : new Siren(siren),
                        siret == null ? null : new Siret(siret),
                        tva == null ? null : new NumeroTva(tva),
                        electronique == null ? null : new AdresseElectronique(electronique)),
                new AdressePostale(
                        r.getString("voie").lines().toList(),
                        r.getString("code_postal"),
                        r.getString("commune"),
                        null,
                        r.getString("pays")));
    }
}
