package coop.essaim.commun.base;

import coop.essaim.commun.base.Connexions.Compte;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// L'histoire de la structure : une seule suite de migrations, appliquée avec le compte propriétaire avant que
/// l'application ne démarre. L'application, elle, ne connaît jamais ce compte.
public final class Migrations {

    private static final String EMPLACEMENT = "classpath:coop/essaim";

    private Migrations() {}

    /// Mène la base au niveau de ce programme.
    public static void appliquer(Connexions connexions) {
        if (!estAJour(connexions)) appliquer(connexions, "latest");
    }

    /// Vrai si cette base a passé toutes les migrations de ce programme, celles-là et aucune autre. Au moindre doute,
    /// faux : Flyway regardera, et dira ce qui ne va pas.
    static boolean estAJour(Connexions connexions) {
        var compte = connexions.proprietaire();
        var source = new DriverManagerDataSource(connexions.url(), compte.nom(), compte.motDePasse());
        return new AmenagementSql(source).histoire().equals(Histoire.deCeProgramme());
    }

    /// @param niveau la version de la dernière migration voulue, ou `latest`
    public static void appliquer(Connexions connexions, String niveau) {
        try {
            var flyway = preparer(connexions, niveau);
            exigerUneBaseConnue(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DemarrageRefuse(
                    "La mise à jour de la base a échoué et rien n'a été changé : reprenez la version précédente "
                            + "d'Essaim et signalez le détail.",
                    e);
        }
    }

    /// Flyway laisserait une version ancienne écrire dans une structure qu'elle ne connaît pas.
    private static void exigerUneBaseConnue(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DemarrageRefuse("Cette base a été menée plus loin par un Essaim plus récent (migration "
                        + migration.getVersion() + ") : reprenez-le, ou restaurez une sauvegarde d'avant.");
            }
        }
    }

    /// Vrai si ce programme sait mener une base à ce niveau.
    public static boolean connait(Connexions connexions, String niveau) {
        return Arrays.stream(preparer(connexions, "latest").info().all())
                .anyMatch(migration -> migration.getVersion() != null
                        && migration.getVersion().getVersion().equals(niveau));
    }

    /// Rend vide le schéma que l'on avait trouvé vide.
    public static void effacer(Connexions connexions) {
        Flyway.configure()
                .configuration(preparer(connexions, "latest").getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
    }

    /// Combien de migrations cette base attend encore de ce programme.
    static int enAttente(Connexions connexions) {
        return estAJour(connexions) ? 0 : preparer(connexions, "latest").info().pending().length;
    }

    private static Flyway preparer(Connexions connexions, String niveau) {
        Compte proprietaire = connexions.proprietaire();
        return Flyway.configure()
                .dataSource(connexions.url(), proprietaire.nom(), proprietaire.motDePasse())
                .locations(EMPLACEMENT)
                .target(niveau)
                .placeholders(Map.of(
                        "schema",
                        connexions.schema(),
                        "application",
                        connexions.application().nom()))
                .callbacks(new DroitsRendus(connexions))
                .load();
    }

    /// Une table inaltérable retire `update` à l'application. Quand un seul compte fait tout, il le perdrait comme
    /// propriétaire, et les clés étrangères vers cette table, que PostgreSQL vérifie en son nom, échoueraient :
    /// on le lui rend après chaque migration. Les déclencheurs de ces tables restent alors la seule barrière.
    private record DroitsRendus(Connexions connexions) implements Callback {

        @Override
        public boolean supports(Event evenement, Context contexte) {
            return connexions.unSeulCompte() && evenement == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event evenement, Context contexte) {
            return true;
        }

        @Override
        public void handle(Event evenement, Context contexte) {
            try (var ordre = contexte.getConnection().createStatement()) {
                ordre.execute("grant all on all tables in schema " + connexions.schema() + " to current_user");
            } catch (SQLException e) {
                throw new FlywayException("Droits du propriétaire", e);
            }
        }

        @Override
        public String getCallbackName() {
            return "droits-rendus";
        }
    }
}
