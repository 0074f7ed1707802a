package coop.essaim.facturation.electronique;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.electronique.DocumentFige.Client;
import coop.essaim.facturation.electronique.DocumentFige.Genre;
import coop.essaim.facturation.electronique.DocumentFige.Ligne;
import coop.essaim.facturation.electronique.DocumentFige.Operation;
import coop.essaim.facturation.electronique.DocumentFige.Operation.Nature;
import coop.essaim.facturation.electronique.DocumentFige.References;
import coop.essaim.facturation.electronique.DocumentFige.References.Anterieure;
import coop.essaim.facturation.electronique.DocumentFige.Regime;
import coop.essaim.facturation.electronique.DocumentFige.Reglement;
import coop.essaim.facturation.electronique.DocumentFige.Remise;
import coop.essaim.facturation.electronique.DocumentFige.Vendeur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Les documents des essais : la coopérative des Essaimeurs, Camille et Idriss, leurs clients.
final class DocumentsDEssai {

    static final LocalDate DATE = LocalDate.of(2026, 3, 12);

    static final Regime TVA_20 = Regime.taxe("20");
    static final Regime TVA_10 = Regime.taxe("10");
    static final Regime TVA_5_5 = Regime.taxe("5.5");
    static final Regime FORMATION = new Regime(
            CategorieTva.E,
            Taux.ZERO,
            "TVA non applicable : formation professionnelle continue, art. 261-4-4° a du code général des impôts.",
            "VATEX-EU-132-1I");
    static final Regime AUTOLIQUIDATION =
            Regime.sans(CategorieTva.AE, "Autoliquidation : art. 283-2 nonies du code général des impôts.");
    static final Regime INTRACOMMUNAUTAIRE =
            Regime.sans(CategorieTva.K, "Exonération de TVA : art. 262 ter, I du code général des impôts.");
    static final Regime EXPORTATION =
            Regime.sans(CategorieTva.G, "Exonération de TVA : art. 262, I du code général des impôts.");
    static final Regime HORS_CHAMP =
            Regime.sans(CategorieTva.O, "Opération hors du champ de la TVA : art. 256 du code général des impôts.");
    static final Regime TAUX_ZERO = new Regime(CategorieTva.Z, Taux.ZERO, null, null);

    static final Vendeur ATELIER_COUTURE = vendeur("Atelier couture", "Camille Aubrée");
    static final Vendeur JARDINS_D_IDRISS = vendeur("Les Jardins d’Idriss", "Idriss Benali");

    static final Client VILLE_DE_NANTES = new Client(
            Client.Sorte.PUBLIC,
            "Ville de Nantes",
            siren("214401093"),
            Siret.valueOf("21440109300015"),
            null,
            AdressePostale.enFrance("2 rue de l'Hôtel de Ville", "44000", "Nantes"),
            null,
            Courriel.valueOf("facturation@nantes.exemple.fr"),
            null);
    static final Client MAISON_LEROY = new Client(
            Client.Sorte.ENTREPRISE,
            "Maison Leroy & Filles <Création>",
            siren("732829320"),
            Siret.valueOf("73282932000074"),
            NumeroTva.valueOf("FR44732829320"),
            AdressePostale.enFrance("18 rue Crébillon\nBâtiment C", "44000", "Nantes"),
            "732829320_COMPTA",
            Courriel.valueOf("compta@leroy.exemple.fr"),
            null);
    static final Client MADAME_GUILLOU = new Client(
            Client.Sorte.PARTICULIER,
            "Anne-Sophie Guillou de Kerouartz",
            null,
            null,
            null,
            AdressePostale.enFrance("7 venelle des Mimosas", "29200", "Brest"),
            null,
            Courriel.valueOf("as.guillou@exemple.fr"),
            null);
    static final Client SANS_COURRIEL = new Client(
            Client.Sorte.PARTICULIER,
            "Yves Le Goff",
            null,
            null,
            null,
            AdressePostale.enFrance("Le Bourg", "22570", "Gouarec"),
            null,
            null,
            null);
    static final Client ATELIER_DE_BRUXELLES = new Client(
            Client.Sorte.ENTREPRISE,
            "Atelier Vandenberghe SRL",
            null,
            null,
            NumeroTva.valueOf("BE0403019261"),
            new AdressePostale(List.of("Rue Haute 44"), "1000", "Bruxelles", null, "BE"),
            null,
            Courriel.valueOf("info@vandenberghe.exemple.be"),
            null);
    static final Client GALERIE_DE_GENEVE = new Client(
            Client.Sorte.ENTREPRISE,
            "Galerie du Lac SA",
            null,
            null,
            null,
            new AdressePostale(List.of("Quai du Mont-Blanc 3"), "1201", "Genève", null, "CH"),
            null,
            Courriel.valueOf("contact@galerie.exemple.ch"),
            null);

    private DocumentsDEssai() {}

    private static Siren siren(String chiffres) {
        return new Siren(chiffres);
    }

    private static Vendeur vendeur(String enseigne, String entrepreneur) {
        return new Vendeur(
                "Coopérative des Essaimeurs",
                enseigne,
                entrepreneur,
                Siret.valueOf("55210055400013"),
                NumeroTva.valueOf("FR96552100554"),
                AdressePostale.enFrance("12 quai de la Fosse", "44000", "Nantes"),
                Courriel.valueOf("contact@essaimeurs.exemple.fr"),
                "02 40 00 00 00",
                List.of(
                        "SCOP SARL à capital variable au capital minimum de 20 000,00 €",
                        "12 quai de la Fosse, 44000 Nantes",
                        "RCS Nantes 552 100 554 · APE 70.22Z · TVA FR96552100554"),
                null);
    }

    static Ligne ligne(String designation, String quantite, Unite unite, String prix, Regime regime) {
        return new Ligne(null, designation, null, new BigDecimal(quantite), unite, new BigDecimal(prix), null, regime);
    }

    static Ligne remisee(Ligne ligne, String remise, @Nullable String pourCent) {
        return new Ligne(
                ligne.rubrique(),
                ligne.designation(),
                ligne.details(),
                ligne.quantite(),
                ligne.unite(),
                ligne.prix(),
                new Remise(
                        "Remise fidélité",
                        Montant.euros(remise),
                        pourCent == null ? null : Taux.pourCent(pourCent),
                        ligne.regime()),
                ligne.regime());
    }

    static Ligne sous(String rubrique, String details, Ligne ligne) {
        return new Ligne(
                rubrique,
                ligne.designation(),
                details,
                ligne.quantite(),
                ligne.unite(),
                ligne.prix(),
                ligne.remise(),
                ligne.regime());
    }

    /// Un document à remplir, avec ce qu'il faut pour être juste.
    static final class Brouillon {
        Genre genre = Genre.FACTURE;
        String numero = "F2026-00012";
        LocalDate date = DATE;
        Operation operation = new Operation(Nature.SERVICES, false);
        Vendeur vendeur = ATELIER_COUTURE;
        Client client = VILLE_DE_NANTES;
        References references = References.AUCUNE;
        List<Ligne> lignes = new ArrayList<>();
        List<Remise> remises = new ArrayList<>();
        Montant dejaPaye = Montant.ZERO;

        @Nullable
        LocalDate echeance = DATE.plusDays(30);

        List<String> notes = new ArrayList<>();

        Brouillon(Ligne... lignes) {
            this.lignes.addAll(List.of(lignes));
        }

        Brouillon avec(UnaryOperator<Brouillon> suite) {
            return suite.apply(this);
        }

        Brouillon genre(Genre genre) {
            this.genre = genre;
            return this;
        }

        Brouillon numero(String numero) {
            this.numero = numero;
            return this;
        }

        Brouillon nature(Nature nature) {
            this.operation = new Operation(nature, false);
            return this;
        }

        Brouillon debits() {
            this.operation = new Operation(operation.nature(), true);
            return this;
        }

        Brouillon de(Vendeur vendeur) {
            this.vendeur = vendeur;
            return this;
        }

        Brouillon pour(Client client) {
            this.client = client;
            return this;
        }

        Brouillon remise(String libelle, String montant, Regime regime) {
            remises.add(new Remise(libelle, Montant.euros(montant), null, regime));
            return this;
        }

        Brouillon paye(String montant) {
            dejaPaye = Montant.euros(montant);
            return this;
        }

        Brouillon echeance(@Nullable LocalDate echeance) {
            this.echeance = echeance;
            return this;
        }

        Brouillon note(String note) {
            notes.add(note);
            return this;
        }

        Brouillon apres(String... numeros) {
            var anterieures = java.util.Arrays.stream(numeros)
                    .map(numero -> new Anterieure(numero, DATE.minusDays(20)))
                    .toList();
            references = new References(
                    references.objet(),
                    references.realisation(),
                    references.serviceAcheteur(),
                    references.commande(),
                    references.contrat(),
                    references.devis(),
                    anterieures);
            return this;
        }

        Brouillon references(
                @Nullable String objet, @Nullable Periode realisation, String service, String commande, String devis) {
            references = new References(objet, realisation, service, commande, null, devis, references.anterieures());
            return this;
        }

        Brouillon realisee(Periode periode) {
            return references(null, periode, null, null, null);
        }

        DocumentFige fige() {
            return new DocumentFige(
                    genre,
                    numero,
                    date,
                    operation,
                    vendeur,
                    client,
                    references,
                    lignes,
                    remises,
                    VentilationTva.de(lignes, remises),
                    dejaPaye,
                    new Reglement(
                            echeance,
                            vendeur.denomination(),
                            Iban.lire("FR7630006000011234567890189").valeur(),
                            new Bic("AGRIFRPP"),
                            echeance == null ? "Payé comptant" : "À 30 jours",
                            "Pénalités de retard : trois fois le taux d’intérêt légal, dès le lendemain de l’échéance.",
                            "Indemnité forfaitaire pour frais de recouvrement : 40 €.",
                            "Pas d’escompte pour paiement anticipé."),
                    notes);
        }
    }
}
