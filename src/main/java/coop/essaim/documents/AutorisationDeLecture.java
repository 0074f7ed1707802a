package coop.essaim.documents;

import coop.essaim.commun.droit.Visiteur;
import java.util.UUID;

/// Le contrat entre `documents` et le module à qui une pièce appartient : un bean par genre d'objet.
///
/// Sans bean pour son genre, une pièce n'est lue par personne ; deux beans pour le même genre arrêtent le démarrage.
public interface AutorisationDeLecture {

    /// Le genre des objets dont ce module répond : `parcours.contrat`.
    String genre();

    /// Demandé à chaque lecture, jamais gardé : un droit retiré l'est aussitôt.
    boolean peutLire(Visiteur visiteur, UUID objet);
}
