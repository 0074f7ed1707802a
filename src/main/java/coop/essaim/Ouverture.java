package coop.essaim;

import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DemarrageRefuse;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.base.ServeurDuDehors;
import coop.essaim.commun.commande.Commande;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/// La base ouverte pour une commande, et la façon de tout défaire si une base vierge n'a pas pu être remplie.
final class Ouverture implements AutoCloseable {

    private final BaseOuverte base;
    private final Runnable defaire;

    private Ouverture(BaseOuverte base, Runnable defaire) {
        this.base = base;
        this.defaire = defaire;
    }

    static Ouverture de(
            Map<String, String> environnement,
            Supplier<DossierDeDonnees> dossier,
            Commande.Besoin besoin,
            Console console) {
        var dehors = ServeurDuDehors.designe(environnement);
        if (dehors.isPresent()) {
            var base = BaseOuverte.dehors(dehors.get());
            if (besoin != Commande.Besoin.BASE_VIERGE) {
                base.exigerAJour();
                return new Ouverture(base, () -> {});
            }
            base.exigerVierge();
            return new Ouverture(base, () -> Migrations.effacer(base.connexions()));
        }
        if (besoin == Commande.Besoin.BASE_VIERGE) return vierge(dossier.get(), console);
        var base = BaseOuverte.rejoindre(dossier.get(), console::signaler);
        if (base.estANous()) Migrations.appliquer(base.connexions());
        else base.exigerAJour();
        return new Ouverture(base, () -> {});
    }

    private static Ouverture vierge(DossierDeDonnees dossier, Console console) {
        if (!estVide(dossier)) {
            throw new DemarrageRefuse("Le dossier " + dossier.racine() + " contient déjà des données, et restaurer ne "
                    + "remplace jamais rien : choisissez un dossier neuf avec --donnees.");
        }
        var base = BaseOuverte.tenirVierge(dossier, console::signaler);
        return new Ouverture(base, () -> {
            base.close();
            effacer(dossier);
        });
    }

    private static boolean estVide(DossierDeDonnees dossier) {
        if (!Files.exists(dossier.racine())) return true;
        try (var contenu = Files.list(dossier.racine())) {
            return contenu.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseOuverte base() {
        return base;
    }

    /// Après un refus ou une panne : ce que l'on avait trouvé vide le redevient.
    void defaire() {
        defaire.run();
    }

    private static void effacer(DossierDeDonnees dossier) {
        try {
            FileSystemUtils.deleteRecursively(dossier.racine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        base.close();
    }
}
