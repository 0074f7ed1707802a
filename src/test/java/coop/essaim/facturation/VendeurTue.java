package coop.essaim.facturation;

import coop.essaim.Essaim;
import coop.essaim.ProgrammeTue;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.commande.Verification;
import coop.essaim.facturation.avoir.Avoirs;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.devis.Accords;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.devis.Transformations;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Compensation;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.Pieces;
import coop.essaim.facturation.recurrence.Calendrier;
import coop.essaim.facturation.recurrence.Programmation;
import coop.essaim.facturation.recurrence.Recurrences;
import coop.essaim.facturation.recurrence.RecurrencesCoupees;
import coop.essaim.facturation.recurrence.Rythme;
import coop.essaim.facturation.relance.Engagement;
import coop.essaim.facturation.relance.Promesses;
import coop.essaim.facturation.relance.PromessesCoupees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Le programme que l'on tue : quatre mains facturent, encaissent, rendent, transforment des devis,
/// programment et promettent, sans fin.
///
/// Chaque acte porte une clé tirée de sa vie et de son rang : une autre vie rejoue les siens et doit recevoir les mêmes
/// numéros.
final class VendeurTue {

    /// Une vie ainsi nommée meurt à un point d'arrêt, au milieu d'un acte.
    static final String PROMESSE_COUPEE = "coupure-promesse";

    static final String RECURRENCE_COUPEE = "coupure-recurrence";

    private static final int MAINS = 4;
    private static final int REJOUES = 12;
    private static final Auteur LUDOVIC = new Auteur(null, "Ludovic Tanguy");

    private final ApplicationContext services;
    private final AtelierDEssai.Atelier atelier;

    private VendeurTue(ApplicationContext services) {
        this.services = services;
        var ateliers = services.getAutowireCapableBeanFactory().createBean(AtelierDEssai.class);
        atelier = ateliers.dAutrui();
        ateliers.validee(atelier, Genre.FACTURE); // l'identité, l'exercice et la contribution
    }

    /// @param mots le dossier des données, ce qui nomme cette vie, et celle d'avant s'il y en a une
    public static void main(String[] mots) {
        var donnees = new DossierDeDonnees(Path.of(mots[0]));
        var base = BaseOuverte.tenir(donnees, _ -> {});
        Migrations.appliquer(base.connexions());
        var vendeur = new VendeurTue(demarrer(base, donnees));
        for (var verification :
                vendeur.services.getBeansOfType(Verification.class).values())
            for (var faute : verification.executer()) System.out.println("FAUTE " + verification.nom() + " " + faute);
        if (mots[1].equals(PROMESSE_COUPEE)) vendeur.promettreCoupe(mots[1]);
        if (mots[1].equals(RECURRENCE_COUPEE)) vendeur.repeterCoupe(mots[1]);
        if (mots.length > 2) for (int rang = 1; rang <= REJOUES; rang++) vendeur.vendre(mots[2], rang);
        var rang = new AtomicInteger();
        for (int main = 0; main < MAINS; main++)
            Thread.ofPlatform().start(() -> {
                while (true) vendeur.vendre(mots[1], rang.incrementAndGet());
            });
    }

    private static ApplicationContext demarrer(BaseOuverte base, DossierDeDonnees donnees) {
        var application = new SpringApplication(Essaim.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        var acces = base.connexions();
        return application.run(
                "--essaim.donnees=" + donnees.racine(),
                "--essaim.journal.console=ERROR",
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=" + acces.url(),
                "--spring.datasource.username=" + acces.application().nom(),
                "--spring.datasource.password=" + acces.application().motDePasse());
    }

    private void vendre(String vie, int rang) {
        var suite = vie + "-" + rang + "-";
        var facture = valider(creer(suite + "piece", Genre.FACTURE), suite + "facture");
        encaisser(facture, "40.00", suite + "partiel");
        if (rang % 3 == 0) rendre(facture, suite);
        if (rang % 4 == 1) transformer(creer(suite + "devis", Genre.DEVIS), suite);
        if (rang % 4 == 3) repeter(suite);
        if (rang % 6 == 2) promettre(facture, suite); // jamais de celles qu’un avoir rend
    }

    /// Le premier brouillon naît avec la programmation, du même coup.
    private void repeter(String suite) {
        var contenu = Brouillon.facture(
                atelier.activite().id(),
                atelier.client(),
                "Récurrente " + suite,
                List.of(Commerce.prestation("Entretien", "1", "50.00")));
        var calendrier = new Calendrier(Rythme.MOIS, LocalDate.now(EnFrancais.PARIS), null);
        var reponse = services.getBean(Recurrences.class).programmer(cle(suite + "repeter"), contenu, calendrier, null);
        if (!(reponse instanceof Programmation.Faite(var id))) throw new IllegalStateException("" + reponse);
        accuser(suite + "recurrence", id.toString());
    }

    /// Une seconde promesse remplace la première : jamais deux ne tiennent, jamais aucune.
    private void promettre(FactureId facture, String suite) {
        for (int jours = 7; jours <= 14; jours += 7) {
            var dite = new Promesses.Dite(
                    cle(suite + "promesse" + jours),
                    facture.valeur(),
                    LocalDate.now(EnFrancais.PARIS).plusDays(jours),
                    null,
                    null);
            if (services.getBean(Promesses.class).noter(dite, null) instanceof Engagement.Refus refus)
                throw new IllegalStateException(refus.phrase());
        }
    }

    private void repeterCoupe(String vie) {
        couper(new RecurrencesCoupees(services.getBean(JdbcClient.class)));
        repeter(vie);
    }

    /// Les services naissent à la demande : celui qu'on coupe n'est pas encore né.
    private void couper(BeanPostProcessor coupure) {
        ((AbstractBeanFactory) services.getAutowireCapableBeanFactory()).addBeanPostProcessor(coupure);
    }

    private void promettreCoupe(String vie) {
        couper(new PromessesCoupees(services.getBean(JdbcClient.class)));
        promettre(valider(creer(vie + "piece", Genre.FACTURE), vie + "facture"), vie);
    }

    private void rendre(FactureId facture, String suite) {
        var prepare = services.getBean(Avoirs.class).preparer(facture, cle(suite + "rendre"), null, null);
        var id = ((Avoirs.Preparation.Faite) prepare).avoir();
        var avoir = valider(new Composition.Faite(id, version(id)), suite + "avoir");
        accuser(
                suite + "compensation",
                numero(services.getBean(Encaissements.class)
                        .compenser(
                                new Compensation(
                                        cle(suite + "compenser"),
                                        Commerce.AUJOURD_HUI,
                                        facture,
                                        Montant.euros("24.00")),
                                avoir,
                                LUDOVIC)));
    }

    private void transformer(Composition.Faite piece, String suite) {
        var devis = new DevisId(piece.id());
        accuser(
                suite + "devis-officiel",
                numero(services.getBean(DevisOfficiels.class).valider(demande(piece))));
        services.getBean(Accords.class).noterLAccord(devis, "Julie Marchand", Set.of(), null, null);
        var transformations = services.getBean(Transformations.class);
        var trente = new Remise.Pourcentage(Taux.pourCent("30"));
        var acompte = facturee(transformations.prendre(devis, Genre.ACOMPTE, trente, cle(suite + "prendre"), null));
        encaisser(valider(acompte, suite + "acompte"), "10.00", suite + "acompte-paye");
        valider(facturee(transformations.solder(devis, cle(suite + "solder"), null)), suite + "solde");
    }

    private Composition.Faite facturee(Transformations.Transformation reponse) {
        if (reponse instanceof Transformations.Transformation.Refus refus)
            throw new IllegalStateException(refus.phrase());
        var id = ((Transformations.Transformation.Faite) reponse).facture();
        return new Composition.Faite(id, version(id));
    }

    private Composition.Faite creer(String nom, Genre genre) {
        var brouillon = Brouillon.facture(
                        atelier.activite().id(),
                        atelier.client(),
                        nom,
                        List.of(
                                Commerce.prestation("Atelier", "1", "100.00"),
                                Commerce.marchandise("Lin", "1", "33.33")))
                .genre(genre);
        return (Composition.Faite) services.getBean(Pieces.class).creer(cle(nom), brouillon, null);
    }

    private static Factures.Demande demande(Composition.Faite piece) {
        return new Factures.Demande(
                new FactureId(piece.id()), piece.version(), Commerce.AUJOURD_HUI, null, "Maud Kerivel");
    }

    private FactureId valider(Composition.Faite piece, String nom) {
        accuser(nom, numero(services.getBean(Factures.class).valider(demande(piece))));
        return new FactureId(piece.id());
    }

    private void encaisser(FactureId facture, String montant, String nom) {
        var parts = List.of(new Part(facture, Montant.euros(montant)));
        var reglement = new NouveauReglement(
                cle(nom),
                ModeDeReglement.VIREMENT,
                Commerce.AUJOURD_HUI,
                Montant.euros(montant),
                parts,
                null,
                null,
                null);
        accuser(nom, numero(services.getBean(Encaissements.class).encaisser(reglement, LUDOVIC)));
    }

    private int version(UUID piece) {
        return services.getBean(Pieces.class).trouver(piece).orElseThrow().version();
    }

    private static String numero(Validation reponse) {
        return switch (reponse) {
            case Validation.Faite(var _, var numero) -> numero;
            case Validation.DejaValidee(var _, var numero) -> numero;
            case Validation.Refus refus -> throw new IllegalStateException(refus.phrase());
        };
    }

    private static String numero(Encaissement reponse) {
        return switch (reponse) {
            case Encaissement.Fait fait -> fait.numero();
            case Encaissement.Refus refus -> throw new IllegalStateException(refus.phrase());
        };
    }

    private static void accuser(String nom, String numero) {
        ProgrammeTue.accuser(nom + " " + numero);
    }

    private static UUID cle(String nom) {
        return UUID.nameUUIDFromBytes(nom.getBytes(StandardCharsets.UTF_8));
    }
}
