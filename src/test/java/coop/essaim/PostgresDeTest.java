package coop.essaim;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.essaim.commun.base.Connexions;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.base.PostgresEmbarque;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/// Un PostgreSQL par JVM d'essai, une base modèle migrée une fois, et une base neuve par classe d'essais.
///
/// Rien ne l'arrête ici : son veilleur le fait quand la JVM a fini, donc après que les contextes Spring se sont fermés
/// sur une base encore vivante.
///
/// Les classes se suivent dans une même JVM (Surefire en lance deux) : la base courante est donc celle de la classe.
public final class PostgresDeTest {

    private static final String PREFIXE = "postgres-essai-";
    private static final String MODELE = "modele";
    private static final AtomicInteger RANG = new AtomicInteger();

    private static final PostgresEmbarque SERVEUR = demarrer();
    private static volatile HikariDataSource courante = neuve();

    private PostgresDeTest() {}

    /// Les données de la classe d'essais en cours, avec les droits de l'application.
    public static HikariDataSource courante() {
        return courante;
    }

    /// Donne à la classe qui commence une base neuve, tirée du modèle ; la précédente s'en va.
    static void renouveler() {
        var ancienne = courante;
        courante = neuve();
        ancienne.close();
        admin(SERVEUR).execute("drop database " + nom(ancienne) + " with (force)");
    }

    /// Le superutilisateur, pour jouer l'attaquant ou l'administrateur de la base.
    public static JdbcTemplate superutilisateur() {
        var url = courante.getJdbcUrl();
        return new JdbcTemplate(new DriverManagerDataSource(url, "postgres", SERVEUR.motDePasse()));
    }

    /// Le même, par une seule connexion gardée ouverte : pour qui interroge la base des milliers de fois.
    public static SingleConnectionDataSource connexionDuSuperutilisateur() {
        return new SingleConnectionDataSource(courante.getJdbcUrl(), "postgres", SERVEUR.motDePasse(), true);
    }

    /// De quoi se connecter à la base de la classe en cours, propriétaire compris.
    public static Connexions connexions() {
        return connexions(SERVEUR, nom(courante));
    }

    private static String nom(HikariDataSource base) {
        return base.getJdbcUrl().replaceFirst(".*/", "");
    }

    /// Une base où il n'y a rien, pas même la structure.
    public static Connexions vierge() {
        var nom = "vierge_" + RANG.incrementAndGet();
        admin(SERVEUR).execute("create database " + nom + " owner " + PostgresEmbarque.PROPRIETAIRE);
        new JdbcTemplate(source(SERVEUR, nom, PostgresEmbarque.SUPERUTILISATEUR))
                .execute("alter schema public owner to " + PostgresEmbarque.PROPRIETAIRE);
        return connexions(SERVEUR, nom);
    }

    private static PostgresEmbarque demarrer() {
        balayer();
        var dossier = Path.of("target", PREFIXE + ProcessHandle.current().pid());
        // Ces bases meurent avec l'essai : seule leur durabilité est sacrifiée, jamais celle de l'application.
        var serveur = PostgresEmbarque.demarrer(
                new DossierDeDonnees(dossier),
                List.of(
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "max_connections=200",
                        "scram_iterations=1"),
                PostgresEmbarque.Arret.IMMEDIAT);
        var admin = admin(serveur);
        for (var role : List.of(PostgresEmbarque.PROPRIETAIRE, PostgresEmbarque.APPLICATION)) {
            admin.execute("create role " + role + " login password '" + serveur.motDePasse() + "'");
        }
        // Au même mot de passe, mais sans les milliers de tours qui le protègent : des milliers de connexions
        // s'ouvrent.
        admin.execute("alter role postgres password '" + serveur.motDePasse() + "'");
        admin.execute("create database " + MODELE + " owner " + PostgresEmbarque.PROPRIETAIRE);
        new JdbcTemplate(source(serveur, MODELE, PostgresEmbarque.SUPERUTILISATEUR))
                .execute("alter schema public owner to " + PostgresEmbarque.PROPRIETAIRE);
        Migrations.appliquer(connexions(serveur, MODELE));
        return serveur;
    }

    /// Jette les bases des JVM d'essai qui ont fini, de quelque façon que ce soit.
    private static void balayer() {
        var restes = Path.of("target").toFile().listFiles((_, nom) -> nom.startsWith(PREFIXE));
        for (var reste : restes == null ? new File[0] : restes) {
            long jvm = Long.parseLong(reste.getName().substring(PREFIXE.length()));
            if (ProcessHandle.of(jvm).isEmpty()) FileSystemUtils.deleteRecursively(reste);
        }
    }

    private static Connexions connexions(PostgresEmbarque serveur, String base) {
        return new Connexions(
                serveur.url(base),
                new Connexions.Compte(PostgresEmbarque.APPLICATION, serveur.motDePasse()),
                new Connexions.Compte(PostgresEmbarque.PROPRIETAIRE, serveur.motDePasse()),
                "public");
    }

    private static HikariDataSource neuve() {
        var nom = "essai_" + RANG.incrementAndGet();
        admin(SERVEUR).execute("create database " + nom + " template " + MODELE);
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(SERVEUR.url(nom));
        reglages.setUsername(PostgresEmbarque.APPLICATION);
        reglages.setPassword(SERVEUR.motDePasse());
        reglages.setMaximumPoolSize(40);
        reglages.setMinimumIdle(0);
        return new HikariDataSource(reglages);
    }

    private static JdbcTemplate admin(PostgresEmbarque serveur) {
        return new JdbcTemplate(source(serveur, "postgres", "postgres"));
    }

    private static DriverManagerDataSource source(PostgresEmbarque serveur, String base, String compte) {
        return new DriverManagerDataSource(serveur.url(base), compte, serveur.motDePasse());
    }
}
