package coop.essaim.facturation.banc;

import com.zaxxer.hikari.HikariPoolMXBean;
import coop.essaim.activites.Activite;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Les tables des ventes remplies par lots. Les gardes se taisent le temps du chargement, et reviennent avant toute
/// mesure.
final class MasseSql {

    private final JdbcClient jdbc;
    private final JdbcClient superutilisateur;
    private final HikariPoolMXBean connexions;

    MasseSql(JdbcClient jdbc, JdbcClient superutilisateur, HikariPoolMXBean connexions) {
        this.jdbc = jdbc;
        this.superutilisateur = superutilisateur;
        this.connexions = connexions;
    }

    record Vendue(
            FactureId id,
            Activite activite,
            TiersId client,
            LocalDate date,
            int rang,
            Montant ht,
            Montant tva,
            boolean payee) {

        Montant ttc() {
            return ht.plus(tva);
        }

        String numero() {
            return "F%d-%05d".formatted(date.getYear(), rang);
        }
    }

    /// Ce que les services ont contrôlé ne se recontrôle pas ligne à ligne : ni déclencheur, ni clé étrangère, sur des
    /// connexions neuves, le temps du chargement.
    void sansGardes(Runnable chargement) {
        superutilisateur
                .sql("alter role essaim_application set session_replication_role = replica")
                .update();
        connexions.softEvictConnections();
        try {
            chargement.run();
        } finally {
            superutilisateur
                    .sql("alter role essaim_application reset session_replication_role")
                    .update();
            connexions.softEvictConnections();
        }
    }

    void analyser() {
        superutilisateur.sql("vacuum analyze").update();
    }

    int dernier(int annee) {
        return jdbc.sql("select dernier from serie where genre = 'FACTURE' and annee = :annee")
                .param("annee", annee)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void inserer(List<Vendue> vendues, long[] ecritures, long[] internes) {
        var derniere = vendues.getLast();
        jdbc.sql("""
                insert into serie (genre, annee, prefixe, dernier, derniere_date)
                values ('FACTURE', :annee, 'F' || :annee || '-', :dernier, :date)
                on conflict (genre, annee) do update set dernier = :dernier, derniere_date = :date""")
                .param("annee", derniere.date().getYear())
                .param("dernier", derniere.rang())
                .param("date", derniere.date())
                .update();
        pieces(vendues);
        lignes(vendues);
        factures(vendues, ecritures, internes);
    }

    private void pieces(List<Vendue> vendues) {
        en(vendues, """
                insert into piece_de_vente (id, cle, genre, etat, activite_id, client_id, objet, mode, delai_jours, ht,
                                            tva, ttc, version, cree_a)
                select v.id, v.id, 'FACTURE', 'VALIDEE', v.activite, v.client, 'Travail ' || v.rang, 'HT', 30, v.ht, v.tva,
                       v.ht + v.tva, 1, v.date
                  from unnest(:ids::uuid[], :activites::uuid[], :clients::uuid[], :dates::date[], :rangs::int[],
                              :ht::bigint[], :tva::bigint[]) as v (id, activite, client, date, rang, ht, tva)""").update();
    }

    private void lignes(List<Vendue> vendues) {
        en(vendues, """
                insert into ligne_de_vente (piece_id, rang, type, libelle, nature, regime, quantite, prix, brut)
                select v.id, r.rang, 'LIGNE', 'Prestation', 'PRESTATION', 'N20', 1,
                       case r.rang when 1 then v.ht / 2 else v.ht - v.ht / 2 end / 100.0,
                       case r.rang when 1 then v.ht / 2 else v.ht - v.ht / 2 end
                  from unnest(:ids::uuid[], :ht::bigint[]) as v (id, ht) cross join (values (1), (2)) as r (rang)""").update();
        en(vendues, """
                insert into tva_de_vente (piece_id, regime, base, tva)
                select v.id, 'N20', v.ht, v.tva from unnest(:ids::uuid[], :ht::bigint[], :tva::bigint[]) as v (id, ht, tva)""").update();
    }

    private void factures(List<Vendue> vendues, long[] ecritures, long[] internes) {
        en(vendues, """
                insert into facture (id, genre_de_serie, annee, rang, numero, date, echeance, activite_id, client_id,
                                     ecriture_id, contribution_id, base_contribution, taux_contribution, contribution,
                                     emetteur_id, acheteur, acheteur_nature, acheteur_voie, acheteur_code_postal,
                                     acheteur_commune, acheteur_pays, mentions, validee_a)
                select v.id, 'FACTURE', extract(year from v.date), v.rang, v.numero, v.date, v.date + 30, v.activite,
                       v.client, v.ecriture, v.interne, 'FACTURE', 10, v.ht / 10, (select min(id) from emetteur), t.nom,
                       t.nature, t.voie, t.code_postal, t.commune, t.pays, '{}', v.date
                  from unnest(:ids::uuid[], :activites::uuid[], :clients::uuid[], :dates::date[], :rangs::int[],
                              :numeros::text[], :ht::bigint[], :ecritures::bigint[], :internes::bigint[])
                       as v (id, activite, client, date, rang, numero, ht, ecriture, interne)
                  join pub_tiers t on t.id = v.client""")
                .param("ecritures", ecritures)
                .param("internes", internes)
                .update();
        en(vendues, """
                insert into solde_de_facture (facture_id, regle)
                select v.id, v.ht + v.tva
                  from unnest(:ids::uuid[], :ht::bigint[], :tva::bigint[], :payees::boolean[]) as v (id, ht, tva, payee)
                 where v.payee""").update();
    }

    /// Les colonnes que ces ordres partagent.
    private JdbcClient.StatementSpec en(List<Vendue> vendues, String ordre) {
        return jdbc.sql(ordre)
                .param("ids", vendues.stream().map(v -> v.id().valeur()).toArray(UUID[]::new))
                .param(
                        "activites",
                        vendues.stream().map(v -> v.activite().id().valeur()).toArray(UUID[]::new))
                .param("clients", vendues.stream().map(v -> v.client().valeur()).toArray(UUID[]::new))
                .param("dates", vendues.stream().map(v -> v.date().toString()).toArray(String[]::new))
                .param("numeros", vendues.stream().map(Vendue::numero).toArray(String[]::new))
                .param("rangs", vendues.stream().mapToInt(Vendue::rang).toArray())
                .param("ht", vendues.stream().mapToLong(v -> v.ht().centimes()).toArray())
                .param(
                        "tva",
                        vendues.stream().mapToLong(v -> v.tva().centimes()).toArray())
                .param("payees", vendues.stream().map(Vendue::payee).toArray(Boolean[]::new));
    }
}
