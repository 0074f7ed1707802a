package coop.essaim.commun.base;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Une base qui s'ouvre sur un autre fil, pendant que l'application se prépare : le premier qui en a besoin l'attend.
public final class BaseEnOuverture implements AutoCloseable {

    private final FutureTask<BaseOuverte> ouverture;

    /// Ouverte, et pas forcément à son niveau : un arrêt demandé à ce moment la ferme aussi.
    private volatile @Nullable BaseOuverte ouverte;

    private BaseEnOuverture(Supplier<BaseOuverte> ouvrir) {
        ouverture = new FutureTask<>(() -> {
            var base = ouvrir.get();
            ouverte = base;
            Migrations.appliquer(base.connexions());
            return base;
        });
        Thread.ofPlatform().daemon().name("base").start(ouverture);
    }

    /// Pour un serveur : ce dossier est aussitôt à lui seul, et la base s'y ouvre.
    ///
    /// @param annonce reçoit une phrase quand il a fallu réparer ou créer
    /// @param silence rend la main quand on peut interroger la base sans que les journaux s'en mêlent
    /// @param aussitot joué dès que la base est ouverte, avant que sa structure ne soit menée à son niveau
    public static BaseEnOuverture tenir(
            DossierDeDonnees dossier, Consumer<String> annonce, Runnable silence, Runnable aussitot) {
        var verrou = BaseOuverte.prendre(dossier);
        return new BaseEnOuverture(() -> {
            var base = BaseOuverte.demarrer(dossier, verrou, annonce, false, silence);
            aussitot.run();
            return base;
        });
    }

    /// La base d'un serveur PostgreSQL du dehors.
    public static BaseEnOuverture dehors(Connexions connexions) {
        return new BaseEnOuverture(() -> BaseOuverte.dehors(connexions));
    }

    /// Attend que la base soit ouverte et à son niveau ; si elle ne s'ouvre pas, dit pourquoi.
    public Connexions connexions() {
        try {
            return ouverture.get().connexions();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException raison) throw raison;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ferme ce qui est ouvert. Une base qui démarre encore, son veilleur l'arrêtera.
    @Override
    public void close() {
        var base = ouverte;
        if (base != null) base.close();
    }
}
