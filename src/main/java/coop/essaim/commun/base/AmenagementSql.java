package coop.essaim.commun.base;

import coop.essaim.commun.base.Connexions.Compte;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ce que le superutilisateur installe une fois, et ce que tout compte peut vérifier du serveur.
final class AmenagementSql {

    private static final String FLYWAY = "flyway_schema_history";

    private final JdbcClient jdbc;

    AmenagementSql(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// Les noms et mots de passe viennent de nous (lettres et chiffres) : `create role` n'admet pas de paramètre.
    void creerLeCompte(Compte compte) {
        if (existe("select count(*) from pg_roles where rolname = :nom", compte.nom())) return;
        jdbc.sql("create role " + compte.nom() + " login nosuperuser nocreatedb nocreaterole password '"
                        + compte.motDePasse() + "'")
                .update();
    }

    /// Leurs mots de passe à des comptes qui existent, une ligne par compte : un PostgreSQL seul les lit ainsi.
    static String motsDePasse(List<Compte> comptes) {
        return comptes.stream()
                .map(compte -> "alter role " + compte.nom() + " password '" + compte.motDePasse() + "'\n")
                .collect(Collectors.joining());
    }

    /// Sans mot de passe, personne n'entre plus par ce compte.
    void oublierLeMotDePasse(String compte) {
        jdbc.sql("alter role " + compte + " password null").update();
    }

    void creerLaBase(String base, String proprietaire) {
        if (existe("select count(*) from pg_database where datname = :nom", base)) return;
        jdbc.sql("create database " + base + " owner " + proprietaire).update();
    }

    /// Dans la base elle-même : le schéma au propriétaire, l'entrée aux seuls comptes d'Essaim.
    void fermerLaBase(String base, String proprietaire, String application) {
        jdbc.sql("alter schema public owner to " + proprietaire).update();
        jdbc.sql("revoke all on database " + base + " from public").update();
        jdbc.sql("grant connect, temporary on database " + base + " to " + application)
                .update();
    }

    private boolean existe(String requete, String nom) {
        return jdbc.sql(requete).param("nom", nom).query(Long.class).single() > 0;
    }

    /// Les réglages dont dépend la promesse « une écriture acceptée ne se perd pas ».
    Map<String, String> reglagesDeDurabilite() {
        var reglages = new TreeMap<String, String>();
        jdbc.sql("select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'data_checksums')")
                .query((ligne, _) -> reglages.put(ligne.getString(1), ligne.getString(2)))
                .list();
        return reglages;
    }

    int versionMajeure() {
        return jdbc.sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
    }

    /// Ce que Flyway y a passé ; vide dans une base neuve.
    Histoire histoire() {
        if (!existe("select count(*) from pg_tables where schemaname = current_schema() and tablename = :nom", FLYWAY))
            return new Histoire(List.of());
        return new Histoire(
                jdbc.sql("select coalesce(version, ''), coalesce(checksum, 0), success from flyway_schema_history")
                        .query((ligne, _) -> ligne.getBoolean(3)
                                ? Histoire.passage(ligne.getString(1), ligne.getInt(2))
                                : "échec de " + ligne.getString(1))
                        .list());
    }

    long nombreDeTables() {
        return jdbc.sql("select count(*) from pg_tables where schemaname = current_schema()")
                .query(Long.class)
                .single();
    }

    /// Le schéma où ce compte travaille, écrit comme en SQL ; vide si aucun n'existe.
    String schema() {
        return jdbc.sql("select coalesce(quote_ident(current_schema()), '')")
                .query(String.class)
                .single();
    }
}
