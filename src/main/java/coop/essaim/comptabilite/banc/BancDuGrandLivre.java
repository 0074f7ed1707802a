package coop.essaim.comptabilite.banc;

import com.zaxxer.hikari.HikariDataSource;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Banc;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// `./essaim banc comptabilite` : sur une base à elle, neuve et durable, jetée ensuite. La vôtre n'est pas touchée.
@Component
class BancDuGrandLivre implements Banc {

    @Override
    public String sujet() {
        return "comptabilite";
    }

    @Override
    public String resume() {
        return "mesure le grand livre contre le SQL nu, sur une base jetable";
    }

    @Override
    public String usage() {
        return "[--facteur 1|10|100] [--json]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("facteur");
    }

    /// La page d'une section suit un index : dix ans et cent fois plus de lignes ne la doublent pas.
    private static final double CROISSANCE_DU_RELEVE = 2;

    record Resultat(List<Mesure> mesures, Map<String, Double> croissance, boolean tient) {}

    @Override
    public int mesurer(Arguments arguments, Sortie sortie) {
        var facteur = arguments.option("facteur").orElse("1");
        if (!Set.of("1", "10", "100").contains(facteur)) throw new MauvaisUsage("Le facteur est 1, 10 ou 100.");
        var mesures = passer(Integer.parseInt(facteur), sortie);
        var croissance = croissance(mesures);
        mesures.forEach(mesure -> sortie.phrase(ligne(mesure)));
        croissance.forEach((quoi, fois) -> sortie.phrase(ecrire(
                "     %-40s × %.2f du facteur 1 au facteur %s%s",
                quoi, fois, facteur, quoi.equals(Mesure.RELEVE) ? cible(fois) : "")));
        boolean tient = mesures.stream().allMatch(Mesure::tient)
                && croissance.getOrDefault(Mesure.RELEVE, 1.0) <= CROISSANCE_DU_RELEVE;
        sortie.resultat(new Resultat(mesures, croissance, tient));
        return tient ? Commande.FAIT : Commande.REFUSE;
    }

    private static List<Mesure> passer(int facteur, Sortie sortie) {
        Path dossier;
        try {
            dossier = Files.createTempDirectory("essaim-banc-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var base = BaseOuverte.tenir(new DossierDeDonnees(dossier.resolve("base")), sortie::phrase)) {
            Migrations.appliquer(base.connexions());
            try (var source = source(base);
                    var module = ModuleSeul.sur(source)) {
                return new PasseDeBanc(source, module, sortie::phrase).passer(facteur);
            }
        } finally {
            FileSystemUtils.deleteRecursively(dossier.toFile());
        }
    }

    private static HikariDataSource source(BaseOuverte base) {
        var source = new HikariDataSource();
        source.setJdbcUrl(base.connexions().url());
        // Le propriétaire, pour `vacuum analyze` ; les gardes valent pour lui aussi.
        source.setUsername(base.connexions().proprietaire().nom());
        source.setPassword(base.connexions().proprietaire().motDePasse());
        source.setMaximumPoolSize(4);
        return source;
    }

    /// Combien de fois chaque lecture dure plus longtemps au dernier facteur qu'au premier.
    private static Map<String, Double> croissance(List<Mesure> mesures) {
        int dernier = mesures.stream().mapToInt(Mesure::facteur).max().orElse(1);
        var premieres =
                mesures.stream().filter(m -> m.facteur() == 1).collect(Collectors.toMap(Mesure::quoi, Mesure::mediane));
        return dernier == 1
                ? Map.of()
                : mesures.stream()
                        .filter(m -> m.facteur() == dernier && !m.debit())
                        .collect(Collectors.toMap(
                                Mesure::quoi,
                                m -> (double) m.mediane() / premieres.getOrDefault(m.quoi(), m.mediane())));
    }

    private static String cible(double fois) {
        return ecrire(" (cible ≤ %.2f) %s", CROISSANCE_DU_RELEVE, fois <= CROISSANCE_DU_RELEVE ? "✓" : "✗");
    }

    private static String ligne(Mesure m) {
        var compare = ecrire("nu %,9d µs   %s %.2f", m.nu(), m.debit() ? "débit ×" : "durée ×", m.rapport());
        if (m.cible() != 0)
            compare += ecrire(" (cible %s %.2f) %s", m.debit() ? "≥" : "≤", m.cible(), m.tient() ? "✓" : "✗");
        return ecrire(
                "%3d  %-40s médiane %,9d µs   p95 %,9d µs   %s", m.facteur(), m.quoi(), m.mediane(), m.p95(), compare);
    }

    private static String ecrire(String modele, Object... valeurs) {
        return String.format(Locale.FRANCE, modele, valeurs);
    }
}
