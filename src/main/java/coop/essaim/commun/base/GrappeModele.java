package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// Une grappe vide de données, déjà menée au niveau de ce programme, que la construction pose à côté du jar
/// ([#EMPLACEMENT]). La copier coûte une fraction de seconde ; créer la grappe et rejouer toute l'histoire, plusieurs.
///
/// Elle ne porte aucun secret : ses comptes n'ont pas de mot de passe, et ne peuvent donc pas entrer. Chaque copie
/// reçoit les siens, et son identité ([IdentiteDeGrappe]).
public final class GrappeModele {

    /// La propriété par laquelle le script dit où il est.
    static final String EMPLACEMENT = "essaim.modele";

    private static final String GRAPPE = "grappe";
    private static final String EMPREINTE = "empreinte";

    private final Path dossier;

    private GrappeModele(Path dossier) {
        this.dossier = dossier;
    }

    /// Celle de la construction, si elle est bien celle de ce programme et que ce compte peut la lire.
    static Optional<GrappeModele> trouver() {
        return dossier().map(GrappeModele::new).filter(GrappeModele::estDeCeProgramme);
    }

    private static Optional<Path> dossier() {
        return Optional.ofNullable(System.getProperty(EMPLACEMENT)).map(Path::of);
    }

    private boolean estDeCeProgramme() {
        var empreinte = dossier.resolve(EMPREINTE);
        try {
            return Files.isReadable(empreinte)
                    && Files.isReadable(dossier.resolve(GRAPPE).resolve("PG_VERSION"))
                    && Files.readString(empreinte).equals(empreinte());
        } catch (IOException _) {
            return false;
        }
    }

    /// Ce dont dépend le contenu d'un modèle : l'histoire de la structure, les programmes, la façon de créer.
    private static String empreinte() {
        return Programmes.VERSION + " " + System.getProperty("os.arch") + " "
                + String.join(" ", NouvelleGrappe.REGLAGES) + " "
                + String.join(" ", Histoire.deCeProgramme().passages());
    }

    /// La fait, à la construction. Sans effet si personne ne dit où la mettre.
    ///
    /// @param atelier un dossier jetable
    public static void faire(Path atelier) {
        if (dossier().isEmpty()) return;
        try {
            var modele = dossier().get();
            FileSystemUtils.deleteRecursively(modele);
            var donnees = new DossierDeDonnees(atelier);
            try (var base = BaseOuverte.tenir(donnees, _ -> {})) {
                Migrations.appliquer(base.connexions());
                base.fermerLesComptes();
            }
            garderLeDernierJournal(donnees.grappe());
            Files.createDirectories(modele);
            copier(donnees.grappe(), modele.resolve(GRAPPE));
            Files.writeString(modele.resolve(EMPREINTE), empreinte());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Arrêtée proprement, elle n'a plus besoin des autres : seize mégaoctets chacun.
    private static void garderLeDernierJournal(Path grappe) throws IOException {
        var dernier = IdentiteDeGrappe.lire(grappe).dernierJournal();
        try (var journaux = Files.list(grappe.resolve("pg_wal"))) {
            for (var journal : journaux.filter(Files::isRegularFile).toList()) {
                if (!journal.equals(dernier)) Files.delete(journal);
            }
        }
    }

    /// Une copie prête à recevoir ses mots de passe.
    void copierDans(Path grappe) throws IOException {
        copier(dossier.resolve(GRAPPE), grappe);
        IdentiteDeGrappe.lire(grappe).renouveler();
    }

    private static void copier(Path de, Path vers) throws IOException {
        Files.walkFileTree(de, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dossier, BasicFileAttributes attributs) throws IOException {
                Files.createDirectory(vers.resolve(de.relativize(dossier)), DossierDeDonnees.POUR_LUI_SEUL);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path fichier, BasicFileAttributes attributs) throws IOException {
                Files.copy(fichier, vers.resolve(de.relativize(fichier)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
