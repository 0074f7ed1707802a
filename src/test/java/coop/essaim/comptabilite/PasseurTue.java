package coop.essaim.comptabilite;

import coop.essaim.ProgrammeTue;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.Connexions;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.comptabilite.banc.ModuleSeul;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Le programme que l'on tue : il passe et valide des écritures sans fin, quatre à la fois, et n'accuse chacune sur sa
/// sortie qu'une fois sa transaction rendue. Une JVM à lui, une base durable à lui.
final class PasseurTue {

    private static final int MAINS = 4;

    private PasseurTue() {}

    /// @param mots le dossier des données, puis ce qui distingue les pièces de cette vie
    public static void main(String[] mots) {
        var base = BaseOuverte.tenir(new DossierDeDonnees(Path.of(mots[0])), _ -> {});
        var livre = new Livre(ModuleSeul.sur(source(base.connexions())));
        var rang = new AtomicInteger();
        for (int main = 0; main < MAINS; main++)
            Thread.ofPlatform().start(() -> {
                while (true) accuser(livre, mots[1], rang.incrementAndGet());
            });
    }

    /// Une sur cinq reste au brouillard : rien d'elle ne doit manquer non plus.
    private static void accuser(Livre livre, String vie, int rang) {
        var piece = vie + "-" + rang;
        var facture = Livre.facture(piece, "2026-03-31");
        var demande = new Demande("coupure:" + piece, "Ludovic Tanguy");
        var ecritures = livre.bean(Ecritures.class);
        livre.dans(() -> rang % 5 == 0
                        ? ecritures.passer(facture, demande)
                        : ecritures.passerEtValider(facture, demande))
                .exigee();
        ProgrammeTue.accuser(piece);
    }

    static DriverManagerDataSource source(Connexions connexions) {
        var compte = connexions.application();
        return new DriverManagerDataSource(connexions.url(), compte.nom(), compte.motDePasse());
    }
}
