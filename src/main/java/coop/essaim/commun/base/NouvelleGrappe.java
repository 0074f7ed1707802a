package coop.essaim.commun.base;

import coop.essaim.commun.base.Connexions.Compte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// La première grappe d'un dossier : copiée du modèle quand la construction en a laissé un, sinon créée par `initdb`.
///
/// Dans un brouillon renommé à la fin, une fois sur le disque : une création interrompue ne laisse pas une demi-grappe.
final class NouvelleGrappe {

    static final List<String> REGLAGES = List.of(
            "--auth=scram-sha-256",
            "--username=" + PostgresEmbarque.SUPERUTILISATEUR,
            "--encoding=UTF8",
            "--locale-provider=icu",
            "--icu-locale=fr-FR",
            "--locale=C.UTF-8",
            "--data-checksums");

    private final DossierDeDonnees dossier;
    private final Path programmes;
    private final Path brouillon;

    NouvelleGrappe(DossierDeDonnees dossier, Path programmes) {
        this.dossier = dossier;
        this.programmes = programmes;
        this.brouillon = dossier.racine().resolve("postgres.brouillon");
    }

    /// @return les mots à mettre devant les programmes de PostgreSQL pour ce dossier
    List<String> creer() throws IOException {
        FileSystemUtils.deleteRecursively(brouillon);
        boolean copiee = copierLeModele(); // avant de savoir sous quel compte : ce qui est copié lui sera donné aussi
        var prefixe = SansRoot.prefixe(dossier);
        if (!copiee || !ouvrirLesComptes(prefixe)) initialiser(prefixe);
        Files.move(brouillon, dossier.grappe(), StandardCopyOption.ATOMIC_MOVE);
        return prefixe;
    }

    /// Un modèle qui ne se copie pas n'est pas une panne : le chemin long mène au même endroit.
    private boolean copierLeModele() throws IOException {
        var modele = GrappeModele.trouver();
        if (modele.isEmpty()) return false;
        try {
            modele.get().copierDans(brouillon);
            return true;
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(brouillon);
            if (String.valueOf(e.getMessage()).contains("No space left")) throw dossier.plein();
            return false;
        }
    }

    /// PostgreSQL seul, sans réseau et sans mot de passe, le temps de donner les leurs aux comptes ; puis tout est
    /// écrit
    /// sur le disque d'un coup.
    private boolean ouvrirLesComptes(List<String> prefixe) throws IOException {
        var seul = List.of(
                programme("postgres"),
                "--single",
                "-F",
                "-c",
                "exit_on_error=on",
                "-D",
                brouillon.toString(),
                PostgresEmbarque.SUPERUTILISATEUR);
        var ecrire = List.of(programme("initdb"), "--sync-only", "--pgdata=" + brouillon);
        var ordres = AmenagementSql.motsDePasse(List.of(
                compte(PostgresEmbarque.SUPERUTILISATEUR),
                compte(PostgresEmbarque.PROPRIETAIRE),
                compte(PostgresEmbarque.APPLICATION)));
        if (Execution.de(SansRoot.avec(prefixe, seul), ordres).reussie()
                && Execution.de(SansRoot.avec(prefixe, ecrire)).reussie()) return true;
        FileSystemUtils.deleteRecursively(brouillon);
        return false;
    }

    private Compte compte(String nom) {
        return new Compte(nom, dossier.motDePasse(nom));
    }

    private void initialiser(List<String> prefixe) throws IOException {
        var commande = new ArrayList<>(REGLAGES);
        commande.addFirst(programme("initdb"));
        commande.add("--pwfile=" + dossier.racine().resolve("secrets").resolve(PostgresEmbarque.SUPERUTILISATEUR));
        commande.add("--pgdata=" + brouillon);
        var resultat = Execution.de(SansRoot.avec(prefixe, commande));
        if (!resultat.reussie()) throw PostgresEmbarque.echec(dossier, "ne s'initialise pas", resultat.texte());
    }

    private String programme(String nom) {
        return programmes.resolve("bin").resolve(nom).toString();
    }
}
