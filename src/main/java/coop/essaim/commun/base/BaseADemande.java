package coop.essaim.commun.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// La source de données d'une commande : l'application se construit autour d'elle avant que la base ne soit ouverte,
/// pour que `./essaim aide` ou une faute de frappe ne démarrent pas PostgreSQL.
public final class BaseADemande extends AbstractDataSource implements AutoCloseable {

    private @Nullable HikariDataSource ouverte;
    private @Nullable BaseOuverte base;

    public void ouvrir(BaseOuverte base) {
        var connexions = base.connexions();
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(connexions.url());
        reglages.setUsername(connexions.application().nom());
        reglages.setPassword(connexions.application().motDePasse());
        reglages.addDataSourceProperty("logServerErrorDetail", "false");
        reglages.setMaximumPoolSize(4);
        reglages.setMinimumIdle(0);
        this.base = base;
        ouverte = new HikariDataSource(reglages);
    }

    /// Les comptes de la base ouverte, pour qui doit agir en propriétaire (sauvegarder, restaurer).
    public Connexions connexions() {
        return base().connexions();
    }

    /// Le dossier de données de la base embarquée ; rien devant un serveur du dehors.
    public Optional<Path> dossier() {
        return base().dossier();
    }

    private BaseOuverte base() {
        if (base == null) throw new IllegalStateException("La base n'est pas ouverte.");
        return base;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (ouverte == null) throw new SQLException("La base n'est pas ouverte.");
        return ouverte.getConnection();
    }

    @Override
    public Connection getConnection(String compte, String motDePasse) throws SQLException {
        if (ouverte == null) throw new SQLException("La base n'est pas ouverte.");
        return ouverte.getConnection(compte, motDePasse);
    }

    @Override
    public void close() {
        if (ouverte != null) ouverte.close();
    }
}
