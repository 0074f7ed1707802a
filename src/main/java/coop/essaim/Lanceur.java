package coop.essaim;

import coop.essaim.commun.base.DemarrageRefuse;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `./essaim NOM …` : choisit le dossier de données, puis le serveur ou la commande, et ne laisse sortir que des
/// phrases.
final class Lanceur {

    static final int SERVEUR_EN_MARCHE = -1;

    private final Console console;
    private final Map<String, String> environnement;

    Lanceur(Console console, Map<String, String> environnement) {
        this.console = console;
        this.environnement = environnement;
    }

    int lancer(List<String> arguments) {
        var nom = arguments.isEmpty() ? "aide" : arguments.getFirst();
        var reste = arguments.isEmpty() ? List.<String>of() : arguments.subList(1, arguments.size());
        try {
            return switch (nom) {
                case "demo" -> servir(ModeServeur.Genre.DEMO, reste);
                case "serve" -> servir(ModeServeur.Genre.SERVE, reste);
                case "preparer" ->
                    Preparation.ecrire(
                            Path.of(Arguments.lire(reste, Set.of()).mot(0, "le dossier où écrire")), environnement);
                case "entrainer" ->
                    new Entrainement(console)
                            .executer(Arguments.lire(reste, Set.of()).mot(0, "le dossier jetable"));
                case "aide", "--help", "-h", "--aide" -> new ModeCommande(console, Optional.empty()).aide(reste);
                default -> new ModeCommande(console, dossierDeLaCle(reste)).executer(nom, reste, this::ouverture);
            };
        } catch (MauvaisUsage e) {
            refuser(String.valueOf(e.getMessage()), reste);
            console.signaler("./essaim aide donne la liste des commandes et de leurs options.");
            return Commande.MAUVAIS_USAGE;
        } catch (DemarrageRefuse e) {
            refuser(e.phrase(), reste);
            detailler(e, reste);
            return Commande.REFUSE;
        } catch (RuntimeException e) {
            if (enTrainDeSArreter()) {
                refuser("Essaim a été arrêté avant d'avoir fini : la base se ferme, rien n'est perdu.", reste);
                return Commande.REFUSE;
            }
            refuser(
                    "Essaim s'est arrêté sur une panne qu'il ne connaît pas : "
                            + e.getClass().getSimpleName() + ".",
                    reste);
            detailler(e, reste);
            return Commande.REFUSE;
        }
    }

    private void refuser(String phrase, List<String> reste) {
        var sortie = console.sortie(reste.contains("--json"));
        sortie.refus(phrase);
        sortie.finir();
    }

    private int servir(ModeServeur.Genre genre, List<String> reste) {
        var options = Arguments.lire(reste, ModeServeur.OPTIONS_AVEC_VALEUR);
        new ModeServeur(console, environnement).demarrer(genre, options, dossier(options, genre.dossierParDefaut()));
        return SERVEUR_EN_MARCHE;
    }

    /// Ce qu'une commande ouvre : le serveur du dehors s'il est désigné, sinon le dossier demandé ou celui qui existe.
    private Ouverture ouverture(Arguments options, Commande.Besoin besoin) {
        return Ouverture.de(environnement, () -> dossierExistant(options, besoin), besoin, console);
    }

    /// Où est le fichier `cle` de cette installation ; rien si elle n'a pas encore de données, pour ne pas en créer un.
    private Optional<Path> dossierDeLaCle(List<String> reste) {
        var options = Arguments.lire(reste, Set.of("donnees"));
        return Stream.of(ModeServeur.Genre.SERVE, ModeServeur.Genre.DEMO)
                .map(genre -> dossier(options, genre.dossierParDefaut()))
                .filter(dossier -> dossier.contientUneBase()
                        || Files.exists(dossier.racine().resolve("cle")))
                .map(DossierDeDonnees::racine)
                .findFirst();
    }

    private DossierDeDonnees dossierExistant(Arguments options, Commande.Besoin besoin) {
        if (designe(options).isPresent() || besoin == Commande.Besoin.BASE_VIERGE) {
            return dossier(options, ModeServeur.Genre.SERVE.dossierParDefaut());
        }
        for (var genre : List.of(ModeServeur.Genre.SERVE, ModeServeur.Genre.DEMO)) {
            var dossier = dossier(options, genre.dossierParDefaut());
            if (!dossier.contientUneBase()) continue;
            console.signaler("Données : " + dossier.racine());
            return dossier;
        }
        throw new DemarrageRefuse("Il n'y a encore aucune donnée ici : lancez ./essaim demo ou ./essaim serve, "
                + "ou dites avec --donnees où elles sont.");
    }

    private DossierDeDonnees dossier(Arguments options, String parDefaut) {
        return new DossierDeDonnees(
                designe(options).orElseGet(() -> racine().resolve("donnees").resolve(parDefaut)));
    }

    private Optional<Path> designe(Arguments options) {
        return options.option("donnees")
                .or(() -> Optional.ofNullable(environnement.get("ESSAIM_DONNEES")))
                .map(Path::of);
    }

    /// Le dossier du script `essaim`, où que l'on soit quand on le lance.
    private static Path racine() {
        return Path.of(System.getProperty("essaim.racine", "."));
    }

    /// Vrai après un Ctrl-C : ce qui démarrait encore trouve la base fermée, et ce n'est pas une panne.
    private static boolean enTrainDeSArreter() {
        var rien = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(rien);
            Runtime.getRuntime().removeShutdownHook(rien);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    /// La trace ne va jamais sur la console : dans les journaux du dossier s'il en a, sinon dans un fichier temporaire.
    private void detailler(RuntimeException e, List<String> reste) {
        if (e instanceof DemarrageRefuse && e.getCause() == null) return;
        try {
            var journaux = dossier(Arguments.lire(reste, ModeServeur.OPTIONS_AVEC_VALEUR), "essaim")
                    .journaux();
            var fichier = Files.isWritable(journaux)
                    ? journaux.resolve("panne.log")
                    : Files.createTempFile("essaim-panne-", ".log");
            try (var texte = new PrintWriter(Files.newBufferedWriter(fichier))) {
                e.printStackTrace(texte);
            }
            console.signaler("Le détail technique est dans " + fichier + ".");
        } catch (IOException | MauvaisUsage _) {
            console.signaler("Le détail technique n'a pu être écrit nulle part.");
        }
    }
}
