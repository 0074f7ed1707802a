package coop.essaim.commun.base;

import coop.essaim.commun.base.Connexions.Compte;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Le serveur PostgreSQL désigné par `SPRING_DATASOURCE_URL`, `_USERNAME`, `_PASSWORD` et, si la structure appartient à
/// un autre compte, `SPRING_FLYWAY_USER` et `SPRING_FLYWAY_PASSWORD`.
public final class ServeurDuDehors {

    private static final int VERSION_MINIMALE = 15;

    private ServeurDuDehors() {}

    /// Vide quand l'environnement n'en désigne pas : c'est alors la base embarquée qui sert.
    public static Optional<Connexions> designe(Map<String, String> environnement) {
        var url = environnement.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (url.isBlank()) return Optional.empty();
        var application = new Compte(
                environnement.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                environnement.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        var proprietaire = environnement.containsKey("SPRING_FLYWAY_USER")
                ? new Compte(
                        environnement.get("SPRING_FLYWAY_USER"),
                        environnement.getOrDefault("SPRING_FLYWAY_PASSWORD", ""))
                : application;
        joindre(url, application);
        var sql = new AmenagementSql(new DriverManagerDataSource(url, proprietaire.nom(), proprietaire.motDePasse()));
        joindre(url, proprietaire);
        verifier(sql);
        return Optional.of(new Connexions(url, application, proprietaire, schema(sql)));
    }

    private static void verifier(AmenagementSql sql) {
        if (sql.versionMajeure() < VERSION_MINIMALE) {
            throw new DemarrageRefuse("Le serveur de SPRING_DATASOURCE_URL est un PostgreSQL " + sql.versionMajeure()
                    + " : Essaim demande PostgreSQL " + VERSION_MINIMALE + " ou plus récent.");
        }
        var reglages = sql.reglagesDeDurabilite();
        reglages.remove("data_checksums"); // un hébergeur garde parfois cette garantie plus bas, sur ses disques
        Durabilite.exiger(reglages);
    }

    private static String schema(AmenagementSql sql) {
        var schema = sql.schema();
        if (schema.isEmpty()) {
            throw new DemarrageRefuse("Le compte de SPRING_DATASOURCE_URL n'a pas de schéma où travailler : "
                    + "créez-le, ou corrigez currentSchema dans l'adresse.");
        }
        return schema;
    }

    private static void joindre(String url, Compte compte) {
        try (var connexion = DriverManager.getConnection(url, compte.nom(), compte.motDePasse())) {
            if (!connexion.isValid(10)) throw new SQLException("muet", "08006");
        } catch (SQLException e) {
            throw new DemarrageRefuse(phrase(e, url.replaceFirst("\\?.*", ""), compte));
        }
    }

    private static String phrase(SQLException e, String url, Compte compte) {
        var etat = String.valueOf(e.getSQLState());
        if (etat.startsWith("28")) {
            return "Le serveur " + url + " refuse le compte « " + compte
                    + " » : vérifiez SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD (ou SPRING_FLYWAY_…).";
        }
        if (etat.equals("3D000")) {
            return "La base " + url + " n'existe pas sur ce serveur : créez-la, ou corrigez SPRING_DATASOURCE_URL.";
        }
        return "La base " + url + " de SPRING_DATASOURCE_URL ne répond pas : vérifiez l'adresse, le port et que le "
                + "serveur PostgreSQL est démarré.";
    }
}
