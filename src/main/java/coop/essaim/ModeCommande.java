package coop.essaim;

import coop.essaim.commun.base.BaseADemande;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.CommandeImmediate;
import coop.essaim.commun.commande.MauvaisUsage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/// Une commande : l'application sans serveur web, dont rien n'est construit avant de servir, et la base ouverte
/// seulement quand la commande est connue et bien écrite.
final class ModeCommande {

    /// Celles que le lanceur porte lui-même.
    private static final List<LigneDAide> DU_LANCEUR = List.of(
            new LigneDAide(
                    "demo",
                    "[--port N] [--adresse A] [--donnees DIR] [--facteur 1|10|100] [--neuf [--oui]]",
                    "démarre la coopérative de démonstration"),
            new LigneDAide("serve", "[--port N] [--adresse A] [--donnees DIR]", "démarre en production"),
            new LigneDAide("test", "", "vérifie tout ce que vérifie l'intégration continue"),
            new LigneDAide(
                    "epreuves",
                    "--longues [TOURS]",
                    "coupe le courant et tire des cas neufs, autant de tours que l'on veut (5 sinon)"),
            new LigneDAide("aide", "[COMMANDE]", "liste les commandes"));

    private static final Set<String> OPTIONS_COMMUNES = Set.of("donnees", "json");

    private final Console console;
    private final Optional<Path> dossierDeLaCle;

    ModeCommande(Console console, Optional<Path> dossierDeLaCle) {
        this.console = console;
        this.dossierDeLaCle = dossierDeLaCle;
    }

    private record LigneDAide(String nom, String usage, String resume) {
        static LigneDAide de(Commande commande) {
            return new LigneDAide(commande.nom(), commande.usage(), commande.resume());
        }

        String enTexte() {
            var appel = usage.isEmpty() ? nom : nom + " " + usage;
            return "  ./essaim " + appel + System.lineSeparator() + "      " + resume;
        }
    }

    int executer(String nom, List<String> bruts, BiFunction<Arguments, Commande.Besoin, Ouverture> ouvrir) {
        var immediate = immediates().filter(c -> c.nom().equals(nom)).findFirst();
        if (immediate.isPresent()) {
            var arguments = lire(immediate.get(), bruts);
            return dire(immediate.get(), arguments);
        }
        var source = new BaseADemande();
        try (var contexte = demarrer(source)) {
            var commandes = commandes(contexte);
            var commande = commandes.stream().filter(c -> c.nom().equals(nom)).findFirst();
            if (commande.isEmpty()) {
                var sortie = console.sortie(bruts.contains("--json"));
                sortie.refus("« " + nom + " » n'est pas une commande d'Essaim. Les commandes sont :");
                sortie.finir();
                lignes(commandes).forEach(ligne -> console.signaler(ligne.enTexte()));
                return Commande.MAUVAIS_USAGE;
            }
            var arguments = lire(commande.get(), bruts);
            if (commande.get().besoin() == Commande.Besoin.RIEN) return dire(commande.get(), arguments);
            try (var ouverture = ouvrir.apply(arguments, commande.get().besoin())) {
                source.ouvrir(ouverture.base());
                return executer(commande.get(), arguments, ouverture, source);
            } finally {
                source.close();
            }
        }
    }

    private int executer(Commande commande, Arguments arguments, Ouverture ouverture, BaseADemande source) {
        int code = Commande.REFUSE;
        try {
            code = dire(commande, arguments);
            return code;
        } finally {
            source.close();
            if (code != Commande.FAIT) ouverture.defaire();
        }
    }

    private int dire(Commande commande, Arguments arguments) {
        var sortie = console.sortie(arguments.a("json"));
        int code = commande.executer(arguments, sortie);
        sortie.finir();
        return code;
    }

    int aide(List<String> bruts) {
        var arguments = Arguments.lire(bruts, Set.of("donnees"));
        var mots = arguments.mots();
        try (var contexte = demarrer(new BaseADemande())) {
            var lignes = lignes(commandes(contexte))
                    .filter(ligne -> mots.isEmpty() || mots.contains(ligne.nom()))
                    .toList();
            if (lignes.isEmpty())
                throw new MauvaisUsage("« " + mots.getFirst() + " » n'est pas une commande d'Essaim.");
            var sortie = console.sortie(arguments.a("json"));
            if (mots.isEmpty()) sortie.phrase("Essaim, le système d'information d'une CAE. Les commandes :");
            lignes.forEach(ligne -> sortie.phrase(ligne.enTexte()));
            if (mots.isEmpty()) {
                sortie.phrase(
                        "Options de toutes, sauf des serveurs, de test et d'epreuves : --donnees DIR (où sont les données), "
                                + "--json (pour un programme).");
                sortie.phrase("Code de sortie : 0 fait, 1 refusé, 2 mal écrit.");
            }
            sortie.resultat(lignes);
            return Commande.FAIT;
        }
    }

    /// Une option que l'usage de la commande n'annonce pas est une faute de frappe, pas un souhait à ignorer.
    private static Arguments lire(Commande commande, List<String> bruts) {
        var avecValeur = new TreeSet<>(commande.optionsAvecValeur());
        avecValeur.add("donnees");
        var arguments = Arguments.lire(bruts, avecValeur);
        for (var option : new TreeSet<>(arguments.options().keySet())) {
            boolean annoncee = OPTIONS_COMMUNES.contains(option)
                    || commande.optionsAvecValeur().contains(option)
                    || commande.usage().matches("(?s).*--" + java.util.regex.Pattern.quote(option) + "(?![\\w-]).*");
            if (!annoncee) {
                throw new MauvaisUsage("La commande " + commande.nom() + " n'a pas d'option --" + option
                        + ". Usage : ./essaim " + commande.nom() + " " + commande.usage());
            }
        }
        return arguments;
    }

    private static Stream<LigneDAide> lignes(List<Commande> commandes) {
        return Stream.concat(DU_LANCEUR.stream(), commandes.stream().map(LigneDAide::de));
    }

    private static Stream<Commande> immediates() {
        return ServiceLoader.load(CommandeImmediate.class).stream().map(ServiceLoader.Provider::get);
    }

    private static List<Commande> commandes(ConfigurableApplicationContext contexte) {
        return Stream.concat(immediates(), contexte.getBeansOfType(Commande.class).values().stream())
                .sorted(Comparator.comparing(Commande::nom))
                .toList();
    }

    private ConfigurableApplicationContext demarrer(BaseADemande source) {
        var application = new SpringApplication(Essaim.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.addInitializers((GenericApplicationContext contexte) -> {
            contexte.registerBean("source", BaseADemande.class, () -> source);
            contexte.addBeanFactoryPostProcessor(ModeCommande::toutRemettreAPlusTard);
        });
        application.setDefaultProperties(dossierDeLaCle
                .<Map<String, Object>>map(dossier -> Map.of("essaim.donnees", "" + dossier))
                .orElseGet(() -> Map.of("essaim.cle", cleDePassage())));
        return application.run(
                "--essaim.journal.console=ERROR",
                "--spring.modulith.events.republish-outstanding-events-on-restart=false");
    }

    /// Sans données, rien n'est à déchiffrer : une clé de passage évite d'en laisser une sur le disque.
    private static String cleDePassage() {
        var octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    /// Plus loin que l'option de Spring, dont se dispensent les travaux planifiés et le registre des événements : une
    /// commande ne doit ni les attendre ni les faire tourner.
    private static void toutRemettreAPlusTard(ConfigurableListableBeanFactory fabrique) {
        for (var nom : fabrique.getBeanDefinitionNames()) {
            fabrique.getBeanDefinition(nom).setLazyInit(true);
        }
        // Les minuteries de Spring, elles, se règlent dès le démarrage : sans elles.
        var minuteries = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
        if (fabrique instanceof BeanDefinitionRegistry registre && registre.containsBeanDefinition(minuteries)) {
            registre.removeBeanDefinition(minuteries);
        }
    }
}
