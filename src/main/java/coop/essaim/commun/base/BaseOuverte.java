package coop.essaim.commun.base;

import coop.essaim.commun.base.Connexions.Compte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/// La base d'une coopérative, prête à servir : démarrée par nous, rejointe, ou tenue par un serveur PostgreSQL du
/// dehors.
public final class BaseOuverte implements AutoCloseable {

    public static final String BASE = "essaim";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connexions connexions;
    private final @Nullable DossierDeDonnees dossier;
    private final @Nullable PostgresEmbarque demarree;
    private final @Nullable Verrou verrou;
    private final boolean partagee;
    private boolean fermee;

    private BaseOuverte(
            Connexions connexions,
            @Nullable DossierDeDonnees dossier,
            @Nullable PostgresEmbarque demarree,
            @Nullable Verrou verrou,
            boolean partagee) {
        this.connexions = connexions;
        this.dossier = dossier;
        this.demarree = demarree;
        this.verrou = verrou;
        this.partagee = partagee;
    }

    /// Pour un serveur : ce dossier est à lui seul.
    ///
    /// @param annonce reçoit une phrase quand il a fallu réparer ou créer
    public static BaseOuverte tenir(DossierDeDonnees dossier, Consumer<String> annonce) {
        return demarrer(dossier, prendre(dossier), annonce, false, () -> {});
    }

    /// Pour restaurer : une base sans aucune structure, que la sauvegarde mène d'abord au niveau où elle fut prise.
    public static BaseOuverte tenirVierge(DossierDeDonnees dossier, Consumer<String> annonce) {
        var verrou = prendre(dossier);
        annonce.accept("Création de la base dans " + dossier.racine() + "…");
        PostgresEmbarque.creerVierge(dossier);
        return demarrer(dossier, verrou, annonce, false, () -> {});
    }

    static Verrou prendre(DossierDeDonnees dossier) {
        dossier.preparer();
        var verrou = Verrou.sur(dossier);
        if (!verrou.tenir()) {
            var detenteur = verrou.detenteur().map(numero -> " (processus " + numero + ")");
            verrou.close();
            throw new DemarrageRefuse("Le dossier " + dossier.racine() + " sert déjà à un autre Essaim en marche"
                    + detenteur.orElse("") + " : arrêtez-le, ou choisissez un autre dossier avec --donnees.");
        }
        return verrou;
    }

    /// Pour une commande : la base en marche, ou une base démarrée pour elle et arrêtée après elle.
    public static BaseOuverte rejoindre(DossierDeDonnees dossier, Consumer<String> annonce) {
        dossier.preparer();
        var verrou = Verrou.sur(dossier);
        var limite = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limite) {
            if (verrou.tenir()) return demarrer(dossier, verrou, annonce, true, () -> {});
            verrou.rejoindre();
            var fiche = FicheDuServeur.lire(dossier.grappe());
            if (fiche.isPresent() && fiche.get().pret() && fiche.get().tourne()) {
                return new BaseOuverte(connexions(dossier, fiche.get().port()), dossier, null, verrou, true);
            }
            verrou.liberer(); // la base d'un autre Essaim s'ouvre ou se ferme : on repasse
            attendre();
        }
        verrou.close();
        throw new DemarrageRefuse("La base du dossier " + dossier.racine()
                + ", tenue par un autre Essaim, ne répond pas : attendez qu'il ait démarré, ou arrêtez-le.");
    }

    /// La base d'un serveur PostgreSQL du dehors ; elle ne se démarre ni ne s'arrête d'ici.
    public static BaseOuverte dehors(Connexions connexions) {
        return new BaseOuverte(connexions, null, null, null, true);
    }

    public Connexions connexions() {
        return connexions;
    }

    /// Le dossier de la base embarquée ; rien devant un serveur du dehors.
    public Optional<Path> dossier() {
        return Optional.ofNullable(dossier).map(DossierDeDonnees::racine);
    }

    /// Vrai si nous l'avons démarrée : personne d'autre ne s'en sert, sa structure est à nous de mener.
    public boolean estANous() {
        return demarree != null;
    }

    /// Refuse de travailler sur une structure qui n'est pas celle de ce programme.
    public void exigerAJour() {
        int attente = Migrations.enAttente(connexions);
        if (attente > 0) {
            throw new DemarrageRefuse("La base attend " + attente
                    + " mises à jour de sa structure : lancez d'abord ./essaim serve de cette version.");
        }
    }

    /// Refuse de remplir un schéma où il y a déjà quelque chose.
    public void exigerVierge() {
        var proprietaire = connexions.proprietaire();
        var source = new DriverManagerDataSource(connexions.url(), proprietaire.nom(), proprietaire.motDePasse());
        if (new AmenagementSql(source).nombreDeTables() > 0) {
            throw new DemarrageRefuse("La base " + connexions.url() + " contient déjà des tables, et restaurer ne "
                    + "remplace jamais rien : désignez une base vide.");
        }
    }

    /// Efface tout ce qu'un dossier contient, s'il ne sert à personne.
    public static void effacer(DossierDeDonnees dossier) {
        var verrou = prendre(dossier);
        try (verrou) {
            FicheDuServeur.lire(dossier.grappe())
                    .filter(FicheDuServeur::tourne)
                    .ifPresent(_ -> PostgresEmbarque.arreterUnOrphelin(dossier));
            for (var reste : List.of("postgres", "secrets", "journaux", "cle")) {
                FileSystemUtils.deleteRecursively(dossier.racine().resolve(reste));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (fermee) return;
        fermee = true;
        if (demarree != null) {
            if (partagee && verrou != null) verrou.attendreLesAutres();
            demarree.close();
        }
        if (verrou != null) verrou.close();
    }

    /// @param silence rend la main quand on peut interroger la base sans que les journaux s'en mêlent
    static BaseOuverte demarrer(
            DossierDeDonnees dossier, Verrou verrou, Consumer<String> annonce, boolean partagee, Runnable silence) {
        FicheDuServeur.lire(dossier.grappe()).ifPresent(fiche -> {
            if (fiche.tourne()) PostgresEmbarque.arreterUnOrphelin(dossier);
            annonce.accept("Le dernier Essaim de ce dossier a été interrompu : la base se remet d'elle-même, "
                    + "toutes les écritures acceptées y sont.");
        });
        if (!dossier.contientUneBase()) annonce.accept("Création de la base dans " + dossier.racine() + "…");
        var serveur = PostgresEmbarque.demarrer(dossier, List.of(), PostgresEmbarque.Arret.PROPRE);
        var connexions = connexions(dossier, serveur.port());
        silence.run();
        amenager(serveur, connexions);
        return new BaseOuverte(connexions, dossier, serveur, verrou, partagee);
    }

    private static void amenager(PostgresEmbarque serveur, Connexions connexions) {
        var proprietaire = connexions.proprietaire();
        try (var source = source(serveur, "postgres")) {
            var admin = new AmenagementSql(source);
            Durabilite.exiger(admin.reglagesDeDurabilite());
            admin.creerLeCompte(proprietaire);
            admin.creerLeCompte(connexions.application());
            admin.creerLaBase(BASE, proprietaire.nom());
        }
        try (var source = source(serveur, BASE)) {
            new AmenagementSql(source)
                    .fermerLaBase(
                            BASE, proprietaire.nom(), connexions.application().nom());
        }
    }

    /// Plus personne n'entre dans cette base : elle va servir de modèle.
    void fermerLesComptes() {
        if (demarree == null) throw new IllegalStateException("Cette base n'est pas à nous.");
        try (var source = source(demarree, "postgres")) {
            var admin = new AmenagementSql(source);
            admin.oublierLeMotDePasse(connexions.proprietaire().nom());
            admin.oublierLeMotDePasse(connexions.application().nom());
            admin.oublierLeMotDePasse(PostgresEmbarque.SUPERUTILISATEUR);
        }
    }

    /// Une seule connexion pour tout : en ouvrir une coûte plus que ce qu'on y demande.
    private static SingleConnectionDataSource source(PostgresEmbarque serveur, String base) {
        return new SingleConnectionDataSource(
                serveur.url(base), PostgresEmbarque.SUPERUTILISATEUR, serveur.motDePasse(), true);
    }

    private static Connexions connexions(DossierDeDonnees dossier, int port) {
        return new Connexions(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + BASE,
                compte(dossier, PostgresEmbarque.APPLICATION),
                compte(dossier, PostgresEmbarque.PROPRIETAIRE),
                "public");
    }

    private static Compte compte(DossierDeDonnees dossier, String nom) {
        return new Compte(nom, dossier.motDePasse(nom));
    }

    private static void attendre() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
