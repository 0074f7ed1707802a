package coop.essaim.documents;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Un papier à imprimer : un gabarit (qui appelle `documents/papier.jte`), ses paramètres, ce qu'il embarque.
///
/// @param titre titre du PDF, lu par les lecteurs d'écran et montré par la fenêtre
/// @param gabarit chemin sans extension : `facturation/facture-papier` ; son HTML est bien formé au sens du XML
/// @param metadonnees ce qu'une norme veut lire de plus dans les métadonnées (XMP) du PDF
public record Impression(
        String titre,
        String gabarit,
        Map<String, ?> parametres,
        List<PieceJointe> pieces,
        @Nullable Metadonnees metadonnees) {

    public Impression {
        parametres = Map.copyOf(parametres);
        pieces = List.copyOf(pieces);
    }

    public Impression(String titre, String gabarit, Map<String, ?> parametres, List<PieceJointe> pieces) {
        this(titre, gabarit, parametres, pieces, null);
    }

    public static Impression de(String titre, String gabarit, Map<String, ?> parametres) {
        return new Impression(titre, gabarit, parametres, List.of());
    }

    /// Un schéma d'extension : PDF/A veut qu'il soit décrit dans le fichier même (ISO 19005-3, 6.6.2.3).
    ///
    /// @param description en anglais, langue des métadonnées
    public record Metadonnees(String description, String espace, String prefixe, List<Propriete> proprietes) {
        public Metadonnees {
            proprietes = List.copyOf(proprietes);
        }
    }

    /// Une propriété de texte, dont la valeur vient du dehors du PDF ; ni `<` ni `&`.
    public record Propriete(String nom, String valeur, String description) {}
}
