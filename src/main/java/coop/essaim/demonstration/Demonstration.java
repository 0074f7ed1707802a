package coop.essaim.demonstration;

import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperative.Banque;
import coop.essaim.acces.cooperative.Cooperative.Contact;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.cooperative.Forme;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import coop.essaim.demonstration.grandeur.Grandeur;
import coop.essaim.documents.Logos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Charge la coopérative inventée « Ateliers du Val Rouge ».
///
/// Toujours la même, et sans effet la deuxième fois : ce qu'une personne y a changé entre-temps reste changé.
@Service
public class Demonstration {

    private static final LocalDate OUVERTURE = LocalDate.of(2019, 1, 1);

    private final Comptes comptes;
    private final Cooperatives cooperatives;
    private final Logos logos;
    private final List<Chapitre> chapitres;

    Demonstration(Comptes comptes, Cooperatives cooperatives, Logos logos, List<Chapitre> chapitres) {
        this.comptes = comptes;
        this.cooperatives = cooperatives;
        this.logos = logos;
        this.chapitres = List.copyOf(chapitres);
    }

    @Transactional
    public void charger() {
        boolean neuve = cooperatives.historique().isEmpty();
        if (neuve) cooperatives.enregistrer(valRouge(), null);
        figurants().forEach(this::ouvrir);
        if (neuve) poserLeLogo();
        chapitres.forEach(Chapitre::charger);
    }

    /// Dessiné pour elle, et posé par Solène, qui gère.
    private void poserLeLogo() {
        var solene = comptes.trouverParCourriel(Figurant.EQUIPE.getFirst().courriel())
                .orElseThrow();
        try (var image = new ClassPathResource("demonstration/logo.png").getInputStream()) {
            var pose = logos.poser("logo.png", image, OUVERTURE, solene.id());
            if (pose instanceof Logos.Pose.Refusee(var phrase)) throw new IllegalStateException(phrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Figurant> figurants() {
        return Stream.of(Figurant.EQUIPE, Figurant.ENTREPRENEURS, Figurant.DEHORS)
                .flatMap(List::stream)
                .toList();
    }

    /// Les entrepreneurs de la troupe, qui mènent chacun une activité dans la coopérative à sa taille réelle.
    public static List<Grandeur.EnVedette> troupe() {
        return Figurant.ENTREPRENEURS.stream().map(Demonstration::vedette).toList();
    }

    private static Grandeur.EnVedette vedette(Figurant figurant) {
        var noms = figurant.nom().split(" ", 2);
        return new Grandeur.EnVedette(noms[0], noms[1], figurant.courriel());
    }

    private void ouvrir(Figurant figurant) {
        if (comptes.trouverParCourriel(figurant.courriel()).isPresent()) return;
        var creation = comptes.creer(figurant.nom(), figurant.courriel(), figurant.codesDesRoles(), null);
        if (!(creation instanceof CreationDeCompte.Faite(var compte))) {
            throw new IllegalStateException(figurant.nom() + " : " + creation);
        }
        var choix = comptes.choisirMotDePasse(compte, figurant.motDePasse(), null);
        if (!(choix instanceof ChoixDeMotDePasse.Fait)) throw new IllegalStateException(figurant.nom() + " : " + choix);
    }

    private static Cooperative valRouge() {
        var siret = new Siret("12345678200010");
        return new Cooperative(
                OUVERTURE,
                "Ateliers du Val Rouge",
                Forme.SCOP_SARL,
                siret,
                "Nantes",
                "70.22Z",
                AdressePostale.enFrance("4 cour des Teinturiers", "44000", "Nantes"),
                Montant.euros("18500"),
                NumeroTva.de(siret.siren()),
                new Banque(Iban.lire("FR76 3000 6000 0112 3456 7890 189").valeur(), null),
                new Contact(Telephone.valueOf("01 99 00 12 34"), new Courriel("bonjour@val-rouge.example"), null),
                null);
    }
}
