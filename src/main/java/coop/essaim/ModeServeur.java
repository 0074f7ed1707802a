package coop.essaim;

import coop.essaim.commun.base.BaseEnOuverture;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.Connexions;
import coop.essaim.commun.base.DemarrageRefuse;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.ServeurDuDehors;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.exploitation.AuDemarrage;
import coop.essaim.commun.secret.Coffre;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/// `demo` et `serve` : ouvre la base, mène sa structure, démarre le serveur web, dit où il répond.
final class ModeServeur {

    static final Set<String> OPTIONS_AVEC_VALEUR = Set.of("port", "adresse", "donnees", "facteur");

    private static final Set<String> OPTIONS_DE_DEMO = Set.of("neuf", "oui", "facteur");

    /// 0 pour les seuls comptes, 1 pour la taille réelle, 10 et 100 pour les bancs.
    private static final Set<String> FACTEURS = Set.of("0", "1", "10", "100");
    private static final int PORT = 8080;
    private static final int PORT_MAXIMAL = 65_535;

    enum Genre {
        DEMO("demo", "demo"),
        SERVE("serve", "essaim");

        private final String commande;
        private final String dossierParDefaut;

        Genre(String commande, String dossierParDefaut) {
            this.commande = commande;
            this.dossierParDefaut = dossierParDefaut;
        }

        String dossierParDefaut() {
            return dossierParDefaut;
        }
    }

    private final Console console;
    private final Map<String, String> environnement;
    private final CountDownLatch journauxRegles = new CountDownLatch(1);

    ModeServeur(Console console, Map<String, String> environnement) {
        this.console = console;
        this.environnement = environnement;
    }

    /// @return l'adresse où il répond
    String demarrer(Genre genre, Arguments options, DossierDeDonnees dossier) {
        verifier(genre, options);
        int port = port(options);
        var adresse = options.option("adresse").orElse("127.0.0.1");
        exigerLePort(adresse, port);
        var proprietes = new ArrayList<>(List.of(
                "--server.port=" + port, "--server.address=" + adresse, "--essaim.donnees=" + dossier.racine()));
        // Derrière un nom public, ESSAIM_ADRESSE le dit ; sinon les liens mènent là où le serveur répond.
        if (port != 0 && !environnement.containsKey("ESSAIM_ADRESSE")) {
            proprietes.add("--essaim.adresse=http://" + hote(adresse) + ":" + port);
        }
        if (genre == Genre.DEMO) proprietes.add("--spring.profiles.active=demo");
        options.option("facteur").ifPresent(facteur -> proprietes.add("--essaim.demonstration.facteur=" + facteur));

        boolean presse = genre == Genre.DEMO;
        var base = ouvrir(genre, options, dossier, proprietes);
        var application = arreterEnsemble(base);
        try {
            if (!presse) base.connexions(); // la production n'entreprend rien avant que sa base ne soit prête
            var contexte = servir(base, presse, proprietes, pret -> {
                if (presse) PremierePage.ouvrir(pret, adresse);
                if (new Chargement(dossier).estEnCours()) direQuUnePageRepond(url(pret, adresse));
                if (presse) PremierePage.construireLeReste(pret);
            });
            application.set(contexte);
            new Chargement(dossier).finir();
            var url = url(contexte, adresse);
            accueillir(contexte, genre, url);
            return url;
        } catch (RuntimeException e) {
            journauxRegles.countDown();
            var raison = raison(base, e);
            base.close();
            throw raison instanceof PortInUseException ? portPris(adresse, port) : raison;
        }
    }

    /// Une application arrêtée parce que sa base ne s'ouvre pas : c'est la base qui dit pourquoi.
    private static RuntimeException raison(BaseEnOuverture base, RuntimeException e) {
        try {
            base.connexions();
            return e;
        } catch (RuntimeException deLaBase) {
            return deLaBase;
        }
    }

    private BaseEnOuverture ouvrir(Genre genre, Arguments options, DossierDeDonnees dossier, List<String> proprietes) {
        var dehors =
                genre == Genre.SERVE ? ServeurDuDehors.designe(environnement) : java.util.Optional.<Connexions>empty();
        if (dehors.isPresent()) {
            // Sans dossier, donc sans fichier de journal : tout va sur la console.
            proprietes.add("--essaim.journal.console=INFO");
            return BaseEnOuverture.dehors(dehors.get());
        }
        proprietes.add("--essaim.journal.console=WARN");
        if (options.a("neuf")) recommencer(dossier, options);
        exigerLaCle(dossier);
        proprietes.add("--logging.file.name=" + dossier.journaux().resolve("essaim.log"));
        if (genre != Genre.DEMO) return BaseEnOuverture.tenir(dossier, console::dire, () -> {}, () -> {});
        var chargement = new Chargement(dossier);
        if (chargement.oublierCeluiQuiFutCoupe())
            console.dire("Le premier chargement s'était arrêté en route : il recommence.");
        boolean neuve = !dossier.contientUneBase();
        return BaseEnOuverture.tenir(dossier, console::dire, this::attendreLesJournaux, () -> {
            if (neuve) chargement.commencer();
        });
    }

    /// Pendant que Spring règle les journaux, Logback n'a un instant ni niveau ni sortie, et se plaindrait à l'écran
    /// des
    /// requêtes que l'autre fil enverrait.
    private void attendreLesJournaux() {
        try {
            journauxRegles.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void exigerLaCle(DossierDeDonnees dossier) {
        if (environnement.containsKey("ESSAIM_CLE") || environnement.containsKey("ESSAIM_FICHIER_CLE")) return;
        dossier.preparer();
        var cle = dossier.racine().resolve("cle");
        if (!Coffre.preparerLaCle(cle, dossier.contientUneBase())) {
            throw new DemarrageRefuse("La clé qui ouvre les secrets de cette base manque : remettez le fichier " + cle
                    + " en place, ou donnez-la par ESSAIM_CLE ; rien n'a été changé.");
        }
    }

    private void recommencer(DossierDeDonnees dossier, Arguments options) {
        if (!dossier.contientUneBase()) return;
        if (!options.a("oui")
                && !console.confirmer("Effacer toutes les données de " + dossier.racine() + " et recommencer ?")) {
            throw new DemarrageRefuse("Rien n'a été effacé : sans --neuf, ./essaim demo retrouve ses données ; "
                    + "avec --neuf --oui, il recommence sans demander.");
        }
        BaseOuverte.effacer(dossier);
    }

    /// Dès maintenant, et non une fois démarré : un arrêt demandé pendant le démarrage ne laisse pas la base derrière
    /// lui.
    /// D'abord finir les demandes en cours et fermer l'application, ensuite seulement la base.
    private static AtomicReference<@Nullable ConfigurableApplicationContext> arreterEnsemble(BaseEnOuverture base) {
        var application = new AtomicReference<@Nullable ConfigurableApplicationContext>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            var contexte = application.get();
            if (contexte != null) contexte.close();
            base.close();
        }));
        return application;
    }

    /// @param presse ne rien construire avant qu'une demande ne s'en serve
    /// @param pret appelé quand le serveur répond, avant que la démonstration ne se charge
    private ConfigurableApplicationContext servir(
            BaseEnOuverture base,
            boolean presse,
            List<String> proprietes,
            Consumer<ConfigurableApplicationContext> pret) {
        var application = new SpringApplication(Essaim.class);
        if (presse && Preparation.convient(environnement, System.getProperties(), Path.of("")))
            Preparation.employer(application);
        application.addInitializers(contexte -> {
            journauxRegles.countDown();
            contexte.getEnvironment().getPropertySources().addFirst(new SourceDeLaBase(base));
        });
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(presse);
        application.addListeners(
                (ApplicationListener<ApplicationStartedEvent>) demarre -> pret.accept(demarre.getApplicationContext()));
        return application.run(proprietes.toArray(String[]::new));
    }

    private static String url(ConfigurableApplicationContext contexte, String adresse) {
        return "http://" + hote(adresse) + ":" + contexte.getEnvironment().getProperty("local.server.port");
    }

    private void direQuUnePageRepond(String url) {
        console.dire("");
        console.dire("Une page s'ouvre déjà sur " + url + " (en " + depuisLeDepart()
                + "). La démonstration se charge, et les comptes à essayer se diront ici :");
    }

    private static String depuisLeDepart() {
        long duree = System.currentTimeMillis()
                - java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.FRENCH, "%.1f s", duree / 1000.0);
    }

    private void accueillir(ConfigurableApplicationContext contexte, Genre genre, String url) {
        var annonces = contexte.getBeanProvider(AuDemarrage.class)
                .orderedStream()
                .flatMap(module -> module.annonce(url).stream())
                .toList();
        console.dire("");
        console.dire("Essaim " + (genre == Genre.DEMO ? "de démonstration " : "") + "répond sur " + url + " (prêt en "
                + depuisLeDepart() + "). Ctrl-C l'arrête.");
        annonces.forEach(annonce -> {
            console.dire("");
            console.encadrer(annonce);
        });
    }

    /// « localhost » et non 127.0.0.1 : les clés d'accès (WebAuthn) ne s'enregistrent que sous un nom.
    private static String hote(String adresse) {
        return Set.of("127.0.0.1", "0.0.0.0", "::", "::1").contains(adresse) ? "localhost" : adresse;
    }

    private static void verifier(Genre genre, Arguments options) {
        for (var option : options.options().keySet()) {
            boolean connue =
                    OPTIONS_DE_DEMO.contains(option) ? genre == Genre.DEMO : OPTIONS_AVEC_VALEUR.contains(option);
            if (!connue)
                throw new MauvaisUsage("La commande " + genre.commande + " n'a pas d'option --" + option + ".");
        }
        if (!options.mots().isEmpty()) {
            throw new MauvaisUsage("La commande " + genre.commande + " n'attend pas « "
                    + options.mots().getFirst() + " ».");
        }
        if (!FACTEURS.contains(options.option("facteur").orElse("1")))
            throw new MauvaisUsage("L'option --facteur attend 0 (les seuls comptes), 1 (la taille réelle), 10 ou 100.");
    }

    /// 0 laisse le système choisir.
    private static int port(Arguments options) {
        var texte = options.option("port").orElse(Integer.toString(PORT));
        if (!texte.matches("\\d{1,5}") || Integer.parseInt(texte) > PORT_MAXIMAL) {
            throw new MauvaisUsage("L'option --port attend un nombre de 0 à 65535, pas « " + texte + " ».");
        }
        return Integer.parseInt(texte);
    }

    private static void exigerLePort(String adresse, int port) {
        try (var prise = new ServerSocket()) {
            prise.bind(new InetSocketAddress(InetAddress.getByName(adresse), port));
        } catch (UnknownHostException _) {
            throw new MauvaisUsage("L'option --adresse attend une adresse de cette machine, pas « " + adresse + " ».");
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("assign requested address")
                    ? new MauvaisUsage("L'adresse " + adresse + " n'est pas celle de cette machine.")
                    : portPris(adresse, port);
        }
    }

    private static DemarrageRefuse portPris(String adresse, int port) {
        return new DemarrageRefuse("Le port " + port + " est déjà pris sur " + adresse
                + " : arrêtez le programme qui l'occupe, ou choisissez-en un autre avec --port.");
    }
}
