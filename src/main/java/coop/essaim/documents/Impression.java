package coop.essaim.documents;

import java.util.List;
import java.util.Map;

/// Un papier à imprimer : un gabarit (qui appelle `documents/papier.jte`), ses paramètres, ce qu'il embarque.
///
/// @param titre titre du PDF, lu par les lecteurs d'écran et montré par la fenêtre
/// @param gabarit chemin sans extension : `facturation/facture-papier` ; son HTML est bien formé au sens du XML
public record Impression(String titre, String gabarit, Map<String, ?> parametres, List<PieceJointe> pieces) {

    public Impression {
        parametres = Map.copyOf(parametres);
        pieces = List.copyOf(pieces);
    }

    public static Impression de(String titre, String gabarit, Map<String, ?> parametres) {
        return new Impression(titre, gabarit, parametres, List.of());
    }
}
