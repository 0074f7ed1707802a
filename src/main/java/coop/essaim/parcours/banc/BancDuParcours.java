package coop.essaim.parcours.banc;

import com.zaxxer.hikari.HikariDataSource;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Banc;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import coop.essaim.personnes.banc.PersonnesDuBanc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// `./essaim banc parcours` : sur une base à elle, neuve et durable, jetée ensuite. La vôtre n'est pas touchée.
@Component
class BancDuParcours implements Banc {

    private static final int PERSONNES = 50_000;
    private static final int PERSONNES_AU_PLUS = 500_000;

    record Resultat(int personnes, List<Mesure> mesures, boolean tient) {}

    @Override
    public String sujet() {
        return "parcours";
    }

    @Override
    public String resume() {
        return "mesure la recherche d’une personne et le tableau des mouvements, sur une base jetable";
    }

    @Override
    public String usage() {
        return "[--personnes 50000] [--json]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("personnes");
    }

    @Override
    public int mesurer(Arguments arguments, Sortie sortie) {
        int personnes =
                arguments.option("personnes").map(BancDuParcours::combien).orElse(PERSONNES);
        var mesures = passer(personnes, sortie);
        boolean tient = mesures.stream().allMatch(Mesure::tient);
        sortie.resultat(new Resultat(personnes, mesures, tient));
        return tient ? Commande.FAIT : Commande.REFUSE;
    }

    private static int combien(String texte) {
        if (!texte.matches("[1-9][0-9]{0,5}") || Integer.parseInt(texte) > PERSONNES_AU_PLUS)
            throw new MauvaisUsage("Écrivez combien de personnes, de 1 à " + PERSONNES_AU_PLUS + ".");
        return Integer.parseInt(texte);
    }

    private static List<Mesure> passer(int personnes, Sortie sortie) {
        Path dossier;
        try {
            dossier = Files.createTempDirectory("essaim-banc-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var base = BaseOuverte.tenir(new DossierDeDonnees(dossier.resolve("base")), sortie::phrase)) {
            Migrations.appliquer(base.connexions());
            try (var source = source(base)) {
                var jdbc = JdbcClient.create(source);
                try (var recherche = new PersonnesDuBanc(jdbc, Clock.system(EnFrancais.PARIS))) {
                    return new PasseDeParcours(jdbc, recherche, sortie::phrase).passer(personnes);
                }
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
        // Une seule connexion : les compteurs de parcours de tables sont les siens.
        source.setMaximumPoolSize(1);
        return source;
    }
}
