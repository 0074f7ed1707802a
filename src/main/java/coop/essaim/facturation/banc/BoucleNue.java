package coop.essaim.facturation.banc;

import coop.essaim.facturation.banc.Enregistreur.Ordre;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// La boucle de comparaison : les ordres d'une validation, sans service ni Spring, et un `commit` durable.
final class BoucleNue implements AutoCloseable {

    private final Connection connexion;

    private BoucleNue(DataSource source, List<String> reglages) {
        try {
            connexion = source.getConnection();
            connexion.setAutoCommit(false);
            for (var reglage : reglages) seul(reglage);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// La base refuse tout ce qu'elle refuse au service.
    static BoucleNue gardee(DataSource source) {
        return new BoucleNue(source, List.of());
    }

    /// Ni déclencheur, ni clé étrangère : ce que coûtent les ordres eux-mêmes, et leurs index.
    static BoucleNue sansGarde(DataSource superutilisateur) {
        return new BoucleNue(superutilisateur, List.of("set session_replication_role = replica"));
    }

    /// Un `commit` durable et rien d'autre : ce que le disque et l'aller-retour prennent à chacun.
    long commitSeul() {
        long debut = System.nanoTime();
        try {
            seul("select pg_current_xact_id()::text");
            connexion.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("La boucle nue s'est arrêtée.", e);
        }
        return System.nanoTime() - debut;
    }

    private void seul(String ordre) throws SQLException {
        try (var prepare = connexion.prepareStatement(ordre)) {
            prepare.execute();
        }
    }

    /// @return les nanosecondes, `commit` compris
    long rejouer(List<Ordre> ordres) {
        long debut = System.nanoTime();
        try {
            for (var ordre : ordres) jouer(ordre);
            connexion.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException("La boucle nue s'est arrêtée.", e);
        }
        return System.nanoTime() - debut;
    }

    private void jouer(Ordre ordre) throws SQLException, ReflectiveOperationException {
        try (var prepare = connexion.prepareStatement(ordre.sql())) {
            for (var parametre : ordre.parametres()) poser(prepare, parametre);
            if (!prepare.execute()) return;
            try (var lignes = prepare.getResultSet()) {
                int colonnes = lignes.getMetaData().getColumnCount();
                while (lignes.next()) for (int i = 1; i <= colonnes; i++) lignes.getObject(i);
            }
        }
    }

    private static void poser(java.sql.PreparedStatement ordre, Enregistreur.Parametre parametre)
            throws IllegalAccessException, InvocationTargetException {
        parametre.methode().invoke(ordre, parametre.valeurs());
    }

    @Override
    public void close() {
        try {
            connexion.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
