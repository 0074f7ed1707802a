package coop.essaim.facturation.banc;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// La source de l'application, qui note sur demande les ordres que ce fil envoie, avec leurs paramètres : la boucle
/// nue rejoue exactement les mêmes.
final class Enregistreur extends DelegatingDataSource {

    private final ThreadLocal<@Nullable List<Ordre>> enCours = new ThreadLocal<>();

    private final HikariDataSource vraie;

    Enregistreur(HikariDataSource source) {
        super(source);
        vraie = source;
    }

    /// Celle de dessous, sans personne qui note.
    HikariDataSource vraie() {
        return vraie;
    }

    /// Un paramètre posé : la méthode de `PreparedStatement`, et ce qu'elle a reçu.
    @SuppressWarnings("ArrayRecordComponent") // jamais comparé
    record Parametre(Method methode, Object[] valeurs) {}

    record Ordre(String sql, List<Parametre> parametres) {}

    /// Ce que l'acte envoie à la base par ce fil.
    List<Ordre> noter(Runnable acte) {
        var ordres = new ArrayList<Ordre>();
        enCours.set(ordres);
        try {
            acte.run();
        } finally {
            enCours.remove();
        }
        return ordres;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connexion = super.getConnection();
        var ordres = enCours.get();
        return ordres == null
                ? connexion
                : espion(Connection.class, (_, methode, valeurs) -> {
                    var rendu = appeler(connexion, methode, valeurs);
                    if (!(rendu instanceof PreparedStatement ordre) || valeurs == null) return rendu;
                    var note = new Ordre((String) valeurs[0], new ArrayList<>());
                    ordres.add(note);
                    return ecoute(ordre, note);
                });
    }

    private static PreparedStatement ecoute(PreparedStatement vrai, Ordre note) {
        return espion(PreparedStatement.class, (_, methode, valeurs) -> {
            if (methode.getName().startsWith("set") && valeurs != null && valeurs.length > 1)
                note.parametres().add(new Parametre(methode, valeurs));
            return appeler(vrai, methode, valeurs);
        });
    }

    private static <T> T espion(Class<T> type, InvocationHandler main) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, main));
    }

    private static @Nullable Object appeler(Object vrai, Method methode, Object @Nullable [] valeurs) throws Throwable {
        try {
            return methode.invoke(vrai, valeurs);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
