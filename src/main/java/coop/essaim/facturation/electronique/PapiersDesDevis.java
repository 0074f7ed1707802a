package coop.essaim.facturation.electronique;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Document;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.facturation.Acheteur;
import coop.essaim.facturation.Emetteur;
import coop.essaim.facturation.devis.Devis;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.tiers.Tiers;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le papier d'un devis officiel : ce que le client reçoit, signe et renvoie. Fait une fois, gardé tel quel.
@Service
public class PapiersDesDevis {

    public static final String GENRE = "facturation.devis";

    /// Le client qui télécharge n'a pas de compte : Essaim dépose.
    private static final UUID ESSAIM = new UUID(0, 0);

    private final PapiersSql sql;
    private final FigeDeFacture fige;
    private final Cooperatives cooperatives;
    private final Tiers tiers;
    private final Documents documents;
    private final Impressions impressions;

    PapiersDesDevis(
            PapiersSql sql,
            FigeDeFacture fige,
            Cooperatives cooperatives,
            Tiers tiers,
            Documents documents,
            Impressions impressions) {
        this.sql = sql;
        this.fige = fige;
        this.cooperatives = cooperatives;
        this.tiers = tiers;
        this.documents = documents;
        this.impressions = impressions;
    }

    /// Le papier, fait sur-le-champ la première fois.
    @Transactional
    public DocumentId de(PieceDeVente piece, Devis devis) {
        var objet = new ObjetLie(GENRE, piece.id());
        return documents.de(objet).stream().findFirst().map(Document::id).orElseGet(() -> ranger(objet, piece, devis));
    }

    public byte[] octets(PieceDeVente piece, Devis devis) {
        return documents.octetsDejaPermis(de(piece, devis)).orElseThrow();
    }

    private DocumentId ranger(ObjetLie objet, PieceDeVente piece, Devis devis) {
        var demande =
                new NouveauDocument("Devis " + devis.numero() + ".pdf", objet, Conservation.PIECE_COMPTABLE, ESSAIM);
        return switch (documents.deposer(demande, new ByteArrayInputStream(imprimer(piece, devis)))) {
            case Depot.Fait(var document) -> document.id();
            case Depot.Refus refus -> throw new IllegalStateException(refus.phrase());
        };
    }

    private byte[] imprimer(PieceDeVente piece, Devis devis) {
        var cooperative = cooperatives.actuelle();
        var emetteur = cooperatives
                .a(devis.date())
                .map(Emetteur::de)
                .orElseThrow(() -> new IllegalStateException("La coopérative n'a pas d'identité à cette date."));
        var fiche = tiers.trouver(piece.client()).orElseThrow().description();
        var vendeur =
                fige.vendeur(emetteur, piece.enseigne(), sql.quiSuit(piece.activite(), devis.date()), cooperative);
        var titre = "Devis " + devis.numero();
        return impressions.imprimer(Impression.de(
                titre,
                "facturation/electronique/devis-papier",
                Map.of(
                        "titre", titre,
                        "entete", new Entete(vendeur.denomination(), vendeur.mentions(), vendeur.logo()),
                        "vendeur", vendeur,
                        "client",
                                FigeDeFacture.client(
                                        new Acheteur(
                                                fiche.nature(), fiche.nom(), fiche.immatriculation(), fiche.adresse()),
                                        Optional.ofNullable(fiche.courriel())),
                        "piece", piece,
                        "devis", devis)));
    }
}
