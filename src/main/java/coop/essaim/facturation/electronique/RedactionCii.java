package coop.essaim.facturation.electronique;

import static java.util.Objects.requireNonNullElse;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.facturation.electronique.DocumentFige.Client;
import coop.essaim.facturation.electronique.DocumentFige.Ligne;
import coop.essaim.facturation.electronique.DocumentFige.Operation;
import coop.essaim.facturation.electronique.DocumentFige.Regime;
import coop.essaim.facturation.electronique.DocumentFige.Remise;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mustangproject.Allowance;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.IncludedNote;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.SchemedID;
import org.mustangproject.SubjectCode;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;

/// Écrit un document figé en CII (UN/CEFACT), profil EN 16931 de Factur-X, aux règles françaises (XP Z12-012).
///
/// Mustang place les éléments dans l'ordre du schéma et refait les totaux : s'ils ne sont pas ceux du document, c'est
/// un
/// bogue, et rien n'est écrit.
final class RedactionCii {

    static final String PROFIL = "EN16931";

    /// Les schémas d'identifiants : SIREN, SIRET, adresse de l'annuaire français, adresse de courriel.
    private static final String SIREN = "0002";

    private static final String SIRET = "0009";
    private static final String ANNUAIRE = "0225";
    private static final String COURRIEL = "EM";

    /// Virement SEPA (UNTDID 4461).
    private static final String VIREMENT = "58";

    /// Remise commerciale (UNTDID 5189).
    private static final String REMISE = "95";

    /// Les dates d'exigibilité (UNTDID 2475).
    private static final String A_L_ENCAISSEMENT = "72";

    private static final String A_LA_LIVRAISON = "29";
    private static final String A_LA_FACTURE = "5";

    private RedactionCii() {}

    static byte[] ecrire(DocumentFige document) {
        var facture = entete(document);
        parties(document, facture);
        references(document, facture);
        document.lignes().forEach(ligne -> facture.addItem(ligne(ligne)));
        document.remises().forEach(remise -> facture.addAllowance(remise(remise)));
        verifier(document, facture);
        var plume = new Plume();
        plume.setProfile(Profiles.getByName(PROFIL));
        plume.generateXML(facture);
        return plume.getXML();
    }

    /// Rend le XML tel qu'il est écrit, sans le relire pour le mettre en page : c'est dom4j de moins en production.
    private static final class Plume extends ZUGFeRD2PullProvider {
        @Override
        public byte[] getXML() {
            return zugferdData;
        }
    }

    private static Invoice entete(DocumentFige document) {
        var reglement = document.reglement();
        var facture = new Invoice()
                .setDocumentCode(document.genre().code())
                .setNumber(document.numero())
                .setIssueDate(date(document.date()))
                .setDueDate(date(reglement.echeance()))
                .setPaymentTermDescription(reglement.conditions())
                .setPaymentReference(document.libelleDuVirement())
                .setCurrency("EUR")
                .setTotalPrepaidAmount(document.dejaPaye().enEuros())
                .setNotesWithSubjectCode(notes(document));
        facture.setBusinessProcessId(document.cadre());
        if (document.tva().stream().anyMatch(taux -> taux.categorie() == CategorieTva.S))
            facture.setVATDueDateTypeCode(exigibilite(document.operation()));
        return facture;
    }

    /// Quand la TVA est due (BT-8) : art. 269, 2 du code général des impôts. Un document mixte a les deux dates : il ne
    /// peut en dire aucune.
    private static @Nullable String exigibilite(Operation operation) {
        if (operation.debits()) return A_LA_FACTURE;
        return switch (operation.nature()) {
            case BIENS -> A_LA_LIVRAISON;
            case SERVICES -> A_L_ENCAISSEMENT;
            case MIXTE -> null;
        };
    }

    /// Les trois mentions obligatoires, une fois chacune (BR-FR-05 et 06), le traitement attendu, puis les autres
    /// notes.
    private static List<IncludedNote> notes(DocumentFige document) {
        var reglement = document.reglement();
        var obligatoires = Stream.of(
                new IncludedNote(reglement.recouvrement(), SubjectCode.PMT),
                new IncludedNote(reglement.penalites(), SubjectCode.PMD),
                new IncludedNote(reglement.escompte(), SubjectCode.AAB),
                new Traitement(traitement(document.client())));
        var mentions = document.vendeur().mentions().stream().map(IncludedNote::regulatoryNote);
        var objet = Stream.ofNullable(document.references().objet()).map(IncludedNote::introductionNote);
        var autres = document.phrases().stream().map(IncludedNote::generalNote);
        return Stream.of(obligatoires, objet, mentions, autres)
                .flatMap(suite -> suite)
                .toList();
    }

    private static String traitement(Client client) {
        if (client.sorte() == Client.Sorte.PARTICULIER) return "B2C";
        return client.siren() == null ? "B2BINT" : "B2B";
    }

    /// Le code BAR, que la liste de Mustang n'a pas.
    private static final class Traitement extends IncludedNote {
        private final String code;

        Traitement(String code) {
            super(code, SubjectCode.AAI);
            this.code = code;
        }

        @Override
        public String toCiiXml() {
            return "<ram:IncludedNote><ram:Content>" + code
                    + "</ram:Content><ram:SubjectCode>BAR</ram:SubjectCode></ram:IncludedNote>";
        }
    }

    private static void parties(DocumentFige document, Invoice facture) {
        var vendeur = document.vendeur();
        var banque = document.reglement();
        var emetteur = partie(vendeur.denomination(), vendeur.adresse())
                .addGlobalID(new SchemedID(SIRET, vendeur.siret().chiffres()))
                .addUriUniversalCommunicationID(
                        new SchemedID(ANNUAIRE, vendeur.siren().chiffres()))
                .setContact(new Contact(
                        vendeur.entrepreneur(),
                        vendeur.telephone(),
                        vendeur.courriel() == null ? null : vendeur.courriel().adresse()));
        var immatriculation = new LegalOrganisation(vendeur.siren().chiffres(), SIREN);
        immatriculation.setTradingBusinessName(vendeur.enseigne());
        emetteur.setLegalOrganisation(immatriculation);
        if (vendeur.tva() != null && !estHorsChamp(document))
            emetteur.addVATID(vendeur.tva().code());
        if (banque.iban() != null && !document.estUnAvoir()) {
            var compte = new BankDetails(banque.iban().enClair())
                    .setAccountName(banque.titulaire())
                    .setPaymentMeansCode(VIREMENT);
            if (banque.bic() != null) compte.setBIC(banque.bic().code());
            emetteur.addBankDetails(compte);
        }
        facture.setSender(emetteur).setRecipient(client(document));
        var livraison = document.client().livraison();
        if (livraison != null)
            facture.setDeliveryAddress(partie(document.client().nom(), livraison));
        else if (document.tva().stream().anyMatch(taux -> taux.categorie() == CategorieTva.K))
            // BR-IC-12 : une livraison dans l'Union dit le pays d'arrivée.
            facture.setDeliveryAddress(
                    partie(document.client().nom(), document.client().adresse()));
    }

    private static TradeParty client(DocumentFige document) {
        var client = document.client();
        var destinataire = partie(client.nom(), client.adresse());
        if (client.siret() != null)
            destinataire.addGlobalID(new SchemedID(SIRET, client.siret().chiffres()));
        if (client.siren() != null)
            destinataire.setLegalOrganisation(
                    new LegalOrganisation(client.siren().chiffres(), SIREN));
        if (client.tva() != null && !estHorsChamp(document))
            destinataire.addVATID(client.tva().code());
        destinataire.addUriUniversalCommunicationID(adresseElectronique(document));
        return destinataire;
    }

    /// Hors du champ de la TVA, aucun numéro de TVA ne s'écrit dans le fichier (BR-O-02).
    private static boolean estHorsChamp(DocumentFige document) {
        return document.tva().stream().anyMatch(taux -> taux.categorie() == CategorieTva.O);
    }

    /// L'annuaire, à défaut le courriel ; un client qui n'a ni l'un ni l'autre reçoit sa facture de nos mains : elle
    /// nous revient (BR-FR-12 veut une adresse).
    private static SchemedID adresseElectronique(DocumentFige document) {
        var client = document.client();
        if (client.adresseElectronique() != null) return new SchemedID(ANNUAIRE, client.adresseElectronique());
        if (client.siren() != null)
            return new SchemedID(ANNUAIRE, client.siren().chiffres());
        var courriel = client.courriel() == null ? document.vendeur().courriel() : client.courriel();
        return courriel == null
                ? new SchemedID(ANNUAIRE, document.vendeur().siren().chiffres())
                : new SchemedID(COURRIEL, courriel.adresse());
    }

    private static TradeParty partie(String nom, AdressePostale adresse) {
        var lignes = adresse.lignes();
        var partie = new TradeParty(nom, lignes.getFirst(), adresse.codePostal(), adresse.commune(), adresse.pays());
        if (lignes.size() > 1) partie.setAdditionalAddress(lignes.get(1));
        if (lignes.size() > 2)
            partie.setAdditionalAddressExtension(String.join(", ", lignes.subList(2, lignes.size())));
        return partie;
    }

    private static void references(DocumentFige document, Invoice facture) {
        var references = document.references();
        if (references.serviceAcheteur() != null) facture.setReferenceNumber(references.serviceAcheteur());
        if (references.commande() != null) facture.setBuyerOrderReferencedDocumentID(references.commande());
        if (references.contrat() != null)
            facture.setContractReferencedDocument(new ReferencedDocument(references.contrat()));
        if (references.devis() != null) facture.setSellerOrderReferencedDocumentID(references.devis());
        for (var anterieure : references.anterieures())
            facture.addInvoiceReferencedDocument(new ReferencedDocument(anterieure.numero(), date(anterieure.date())));
        realisation(references.realisation(), facture);
    }

    private static void realisation(@Nullable Periode realisation, Invoice facture) {
        if (realisation == null) return;
        var du = realisation.du();
        var au = realisation.au();
        if (du != null && du.equals(au)) facture.setDeliveryDate(date(du));
        else facture.setDetailedDeliveryPeriod(date(du), date(au));
    }

    private static Item ligne(Ligne ligne) {
        var produit = new Product(
                        ligne.designation(),
                        requireNonNullElse(ligne.details(), ""),
                        ligne.unite().code(),
                        ligne.regime().taux().pourCent())
                .setTaxCategoryCode(ligne.regime().categorie().name());
        motiver(produit, ligne.regime());
        var article = new Item(produit, ligne.prix(), ligne.quantite());
        if (ligne.rubrique() != null) article.addNote(ligne.rubrique());
        if (ligne.remise() != null) article.addAllowance(remise(ligne.remise()));
        return article;
    }

    private static void motiver(Product produit, Regime regime) {
        if (regime.motif() != null) produit.setTaxExemptionReason(regime.motif());
        if (regime.codeMotif() != null) produit.setTaxExemptionReasonCode(regime.codeMotif());
    }

    private static Allowance remise(Remise remise) {
        var deduction = new Allowance(remise.montant().enEuros());
        deduction.setReasonCode(REMISE);
        deduction.setReason(remise.enMots());
        deduction.setTaxPercent(remise.regime().taux().pourCent());
        deduction.setCategoryCode(remise.regime().categorie().name());
        return deduction;
    }

    private static void verifier(DocumentFige document, Invoice facture) {
        var calcul = new TransactionCalculator(facture);
        var ttc = Montant.de(calcul.getGrandTotal());
        var ht = Montant.de(calcul.getTaxBasis());
        if (!ttc.equals(document.ttc()) || !ht.equals(document.ht()))
            throw new IllegalStateException("%s : le fichier dirait %s TTC, le document dit %s (%s)."
                    .formatted(document.numero(), ttc, document.ttc(), EnFrancais.enTableau(document.date())));
    }

    /// Mustang écrit ses dates dans le fuseau de la machine : minuit y est le même jour.
    private static @Nullable Date date(@Nullable LocalDate jour) {
        return jour == null
                ? null
                : Date.from(jour.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
