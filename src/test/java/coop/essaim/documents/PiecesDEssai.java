package coop.essaim.documents;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : une pièce du dossier de la personne, et une pièce du dossier d'une autre.
public class PiecesDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "contenu-de-la-piece-d-autrui";

    private final Documents documents;

    public PiecesDEssai(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/documents/");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return deposer(moi, "La pièce de la personne.");
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return deposer(new UUID(7, moi.getLeastSignificantBits()), MARQUEUR);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(MARQUEUR, Set.of()));
    }

    private Map<String, String> deposer(UUID proprietaire, String texte) {
        var demande = new NouveauDocument(
                "piece.txt",
                new ObjetLie(DossierDEssai.GENRE, proprietaire),
                Conservation.PIECE_COMPTABLE,
                proprietaire);
        var depot = documents.deposer(demande, new ByteArrayInputStream(Fichiers.utf8(texte)));
        if (!(depot instanceof Depot.Fait(var document))) throw new IllegalStateException("Dépôt refusé : " + depot);
        return Map.of("id", document.id().toString());
    }
}
