package coop.essaim.comptabilite.fec;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import coop.essaim.commun.Siren;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// `./essaim fec` : le FEC d'un exercice et sa description, dans un dossier.
@Component
class CommandeFec implements Commande {

    private final Exercices exercices;
    private final ExportFec export;
    private final Cooperatives cooperatives;

    CommandeFec(Exercices exercices, ExportFec export, Cooperatives cooperatives) {
        this.exercices = exercices;
        this.export = export;
        this.cooperatives = cooperatives;
    }

    @Override
    public String nom() {
        return "fec";
    }

    @Override
    public String resume() {
        return "écrit le fichier des écritures comptables d'un exercice (art. A47 A-1 du LPF)";
    }

    @Override
    public String usage() {
        return "--exercice AAAA [--sortie DIR] [--siren SIREN] [--json]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("exercice", "sortie", "siren");
    }

    record Resultat(String fichier, String description, long lignes, long brouillard, long sansPiece) {}

    @Override
    public int executer(Arguments arguments, Sortie sortie) {
        var siren = siren(arguments);
        var exercice = exercice(
                arguments.option("exercice").orElseThrow(() -> new MauvaisUsage("Il manque --exercice AAAA.")));
        var dossier = Path.of(arguments.option("sortie").orElse("."));
        var fichier = dossier.resolve(ExportFec.nom(siren, exercice));
        var description = dossier.resolve(fichier.getFileName().toString().replace(".txt", "-description.txt"));
        try {
            Files.createDirectories(dossier);
            // À côté puis en place : un fichier du bon nom est toujours entier.
            var brouillon = Files.createTempFile(dossier, "fec-", ".part");
            ExportFec.Bilan bilan;
            try (var flux = Files.newOutputStream(brouillon)) {
                bilan = export.ecrire(exercice, flux);
            }
            Files.move(brouillon, fichier, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    description, DescriptionFec.de(fichier.getFileName().toString(), exercice, bilan));
            sortie.phrase("%s : %s.".formatted(fichier, EnFrancais.compte(bilan.lignes(), "ligne")));
            if (bilan.brouillard() > 0)
                sortie.phrase("%s au brouillard, et donc pas dans le fichier : validez d'abord."
                        .formatted(EnFrancais.compte(bilan.brouillard(), "écriture")));
            if (bilan.sansPiece() > 0) sortie.phrase(DescriptionFec.sansPiece(bilan.sansPiece()));
            sortie.resultat(new Resultat(
                    fichier.toString(), description.toString(), bilan.lignes(), bilan.brouillard(), bilan.sansPiece()));
            return FAIT;
        } catch (IOException e) {
            sortie.refus(
                    "Choisissez un dossier où écrire : " + dossier + " ne s'y prête pas (" + e.getMessage() + ").");
            return REFUSE;
        }
    }

    /// Celui de la coopérative, sauf si l'on en dit un autre.
    private Siren siren(Arguments arguments) {
        var texte = arguments.option("siren");
        if (texte.isEmpty())
            return cooperatives
                    .actuelle()
                    .map(Cooperative::siren)
                    .orElseThrow(() -> new MauvaisUsage("Enregistrez l'identité de la coopérative dans Essaim, ou dites"
                            + " son numéro avec --siren SIREN."));
        return switch (Siren.lire(texte.get())) {
            case Lue<Siren>(var siren) -> siren;
            case Refusee<Siren>(var phrase) -> throw new MauvaisUsage(phrase);
        };
    }

    private Exercice exercice(String nom) {
        var tous = exercices.tous();
        return tous.stream()
                .filter(x -> x.nom().equals(nom) || ("" + x.au().getYear()).equals(nom))
                .findFirst()
                .orElseThrow(() -> new MauvaisUsage("Aucun exercice ne s'appelle « " + nom + " ». Choisissez parmi : "
                        + tous.stream().map(Exercice::nom).collect(Collectors.joining(", ")) + "."));
    }
}
