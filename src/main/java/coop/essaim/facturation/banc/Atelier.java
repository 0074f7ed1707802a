package coop.essaim.facturation.banc;

import com.zaxxer.hikari.HikariDataSource;
import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.droit.RoleLivre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// L'application entière, son serveur et sa base durable, dans un dossier jeté ensuite.
final class Atelier implements AutoCloseable {

    static final String COURRIEL = "maud@exemple.fr";
    static final String MOT_DE_PASSE = "une phrase longue pour le banc";

    private final Path dossier;
    private final BaseOuverte base;
    private final ConfigurableApplicationContext application;

    private Atelier(Path dossier, BaseOuverte base, ConfigurableApplicationContext application) {
        this.dossier = dossier;
        this.base = base;
        this.application = application;
    }

    /// @param principale la classe qui porte l'application, que ce module ne connaît pas
    static Atelier ouvrir(Class<?> principale, Consumer<String> annonce) {
        try {
            var dossier = Files.createTempDirectory("essaim-banc-");
            var base = BaseOuverte.tenir(donnees(dossier), annonce);
            Migrations.appliquer(base.connexions());
            return new Atelier(dossier, base, demarrer(principale, base, dossier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DossierDeDonnees donnees(Path dossier) {
        return new DossierDeDonnees(dossier.resolve("donnees"));
    }

    private static ConfigurableApplicationContext demarrer(Class<?> principale, BaseOuverte base, Path dossier) {
        var application = new SpringApplication(principale);
        application.setRegisterShutdownHook(false);
        application.addInitializers((GenericApplicationContext contexte) -> contexte.addBeanFactoryPostProcessor(
                fabrique -> fabrique.addBeanPostProcessor(new SourceEnregistree())));
        var acces = base.connexions();
        return application.run(
                "--server.port=0",
                "--essaim.donnees=" + donnees(dossier).racine(),
                "--essaim.journal.console=ERROR",
                "--essaim.double-authentification=personne",
                // Les travaux de fond, comme le rendu des papiers, ne tournent pas pendant qu'on mesure autre chose.
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=" + acces.url(),
                "--spring.datasource.username=" + acces.application().nom(),
                "--spring.datasource.password=" + acces.application().motDePasse());
    }

    private static final class SourceEnregistree implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object objet, String nom) {
            return objet instanceof HikariDataSource source ? new Enregistreur(source) : objet;
        }
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Enregistreur source() {
        return (Enregistreur) application.getBean(DataSource.class);
    }

    Processeur processeur() {
        return new Processeur(donnees(dossier));
    }

    /// Celui que rien n'arrête : pour charger d'un coup, et pour mesurer ce que coûtent les gardes en les taisant.
    DataSource superutilisateur() {
        try {
            var motDePasse = Files.readString(donnees(dossier).racine().resolve("secrets/postgres"));
            return new DriverManagerDataSource(base.connexions().url(), "postgres", motDePasse.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String adresse() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    void inscrireMaud() {
        var comptes = bean(Comptes.class);
        var creation = (CreationDeCompte.Faite)
                comptes.creer("Maud Kerivel", COURRIEL, Set.of(RoleLivre.ACCOMPAGNATEUR.name()), null);
        if (!(comptes.choisirMotDePasse(creation.compte(), MOT_DE_PASSE, null) instanceof ChoixDeMotDePasse.Fait))
            throw new IllegalStateException("Le mot de passe du banc est refusé.");
    }

    @Override
    public void close() {
        application.close();
        base.close();
        try {
            FileSystemUtils.deleteRecursively(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
