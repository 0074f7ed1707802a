package coop.essaim.demonstration;

import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.exploitation.AuDemarrage;
import coop.essaim.demonstration.grandeur.Grandeur;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Sous `./essaim demo` et là seulement : charge la coopérative, puis dit avec quels comptes l'essayer.
@Component
@Profile("demo")
class ComptesDEssai implements ApplicationRunner, AuDemarrage {

    private final Demonstration demonstration;
    private final Grandeur grandeur;
    private final DossiersDeLaTroupe dossiers;
    private final AnneeSociale social;
    private final int facteur;

    /// @param facteur 0 pour les seuls comptes, 1 pour la taille réelle, 10 ou 100 pour les bancs
    ComptesDEssai(
            Demonstration demonstration,
            Grandeur grandeur,
            DossiersDeLaTroupe dossiers,
            AnneeSociale social,
            @Value("${essaim.demonstration.facteur:1}") int facteur) {
        this.demonstration = demonstration;
        this.grandeur = grandeur;
        this.dossiers = dossiers;
        this.social = social;
        this.facteur = facteur;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.charger();
        if (facteur > 0 && !grandeur.estChargee()) {
            grandeur.charger(Demonstration.troupe(), facteur, Barre.duTerminal());
        }
        dossiers.charger();
        if (facteur > 0) social.charger();
    }

    /// Un compte par rôle ; les mots de passe sont ceux du premier jour, une personne a pu changer le sien.
    @Override
    public Optional<String> annonce(String adresse) {
        return Optional.of(Arrays.stream(RoleLivre.values())
                .map(ComptesDEssai::ligne)
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "Les comptes à essayer, un par rôle (rôle, nom, adresse, mot de passe) :"
                                + System.lineSeparator(),
                        "")));
    }

    private static String ligne(RoleLivre role) {
        var figurant = Demonstration.figurants().stream()
                .filter(f -> f.montre() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Personne ne montre le rôle " + role));
        return "  %-30s  %-16s  %-34s  %s"
                .formatted(role.libelle(), figurant.nom(), figurant.courriel(), figurant.motDePasse());
    }
}
