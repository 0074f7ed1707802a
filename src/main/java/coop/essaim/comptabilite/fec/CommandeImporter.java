package coop.essaim.comptabilite.fec;

import static coop.essaim.commun.EnFrancais.compte;
import static coop.essaim.commun.EnFrancais.enFrancais;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// `./essaim importer fec FICHIER` : tout ou rien, avec le numéro des lignes à reprendre.
@Component
class CommandeImporter implements Commande {

    private final ImportFec imports;

    CommandeImporter(ImportFec imports) {
        this.imports = imports;
    }

    @Override
    public String nom() {
        return "importer";
    }

    @Override
    public String resume() {
        return "importe un FEC, tout ou rien ; --a-blanc essaie sans rien garder";
    }

    @Override
    public String usage() {
        return "fec FICHIER [--a-blanc] [--du AAAA-MM-JJ --au AAAA-MM-JJ] [--json]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("du", "au");
    }

    @Override
    public int executer(Arguments arguments, Sortie sortie) {
        if (!arguments.mot(0, "ce qu'il faut importer : fec").equals("fec"))
            throw new MauvaisUsage("On importe un fec : ./essaim importer fec FICHIER.");
        var chemin = Path.of(arguments.mot(1, "le fichier à importer"));
        if (!Files.isReadable(chemin) || Files.isDirectory(chemin)) {
            sortie.refus("Donnez un fichier qui se lit : " + chemin + " n'existe pas, ou ne se laisse pas lire.");
            return REFUSE;
        }
        var fichier = new FichierFec(
                chemin.toString(), new FileSystemResource(chemin), date(arguments, "du"), date(arguments, "au"));
        var importation = imports.tenter(fichier, arguments.a("a-blanc"), "./essaim importer", sortie::phrase);
        sortie.resultat(importation);
        return switch (importation) {
            case Importation.Faite faite -> dire(faite, sortie);
            case Importation.Refusee refusee -> dire(refusee, sortie);
        };
    }

    private static @Nullable LocalDate date(Arguments arguments, String nom) {
        var texte = arguments.option(nom);
        if (texte.isEmpty()) return null;
        try {
            return LocalDate.parse(texte.get());
        } catch (DateTimeParseException _) {
            throw new MauvaisUsage("--" + nom + " attend une date comme 2026-12-31.");
        }
    }

    private static int dire(Importation.Faite faite, Sortie sortie) {
        faite.suppositions().forEach(remarque -> sortie.phrase(remarque.toString()));
        sortie.phrase("%s %s, %s, dont %s au brouillard, dans l'exercice du %s au %s."
                .formatted(
                        faite.aBlanc() ? "À blanc, rien n'est gardé :" : "Importé :",
                        compte(faite.ecritures(), "écriture"),
                        compte(faite.lignes(), "ligne"),
                        compte(faite.brouillard(), "écriture"),
                        enFrancais(faite.exercice().du()),
                        enFrancais(faite.exercice().au())));
        sortie.phrase("Créés : %s, %s, %s."
                .formatted(
                        compte(faite.crees().comptes().size(), "compte"),
                        compte(faite.crees().journaux().size(), "journal", "journaux"),
                        compte(faite.crees().auxiliaires().size(), "compte auxiliaire", "comptes auxiliaires")));
        if (!faite.aBlanc())
            sortie.phrase(
                    faite.brouillard() > 0
                            ? "Dans Essaim : Compter, Écritures, Brouillard pour les relire et les valider ; Compter, Rapports"
                                    + " pour le bilan, le compte de résultat et la balance."
                            : "Dans Essaim : Compter, Rapports pour le bilan, le compte de résultat et la balance.");
        return FAIT;
    }

    private static int dire(Importation.Refusee refusee, Sortie sortie) {
        sortie.refus("Rien n'est importé. À reprendre :");
        refusee.fautes().forEach(faute -> sortie.refus(faute.toString()));
        return REFUSE;
    }
}
