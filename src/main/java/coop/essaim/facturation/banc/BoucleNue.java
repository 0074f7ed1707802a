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

    BoucleNue(DataSource source) {
        try {
            connexion = source.getConnection();
            connexion.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
