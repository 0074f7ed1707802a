package coop.essaim.commun.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// La source de données d'une commande : l'application se construit autour d'elle avant que la base ne soit ouverte,
/// pour que `./essaim aide` ou une faute de frappe ne démarrent pas PostgreSQL.
public final class BaseADemande extends AbstractDataSource implements AutoCloseable {

    private @Nullable HikariDataSource ouverte;
    private @Nullable Connexions connexions;

    public void ouvrir(Connexions connexions) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(connexions.url());
        reglages.setUsername(connexions.application().nom());
        reglages.setPassword(connexions.application().motDePasse());
        reglages.addDataSourceProperty("logServerErrorDetail", "false");
        reglages.setMaximumPoolSize(4);
        reglages.setMinimumIdle(0);
        this.connexions = connexions;
        ouverte = new HikariDataSource(reglages);
    }

    /// Les comptes de la base ouverte, pour qui doit agir en propriétaire (sauvegarder, restaurer).
    public Connexions connexions() {
        if (connexions == null) throw new IllegalStateException("La base n'est pas ouverte.");
        return connexions;
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
