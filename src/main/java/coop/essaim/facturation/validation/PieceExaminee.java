package coop.essaim.facturation.validation;

import java.util.List;

/// Une pièce de la file, et ce qui demande qu'on l'ouvre.
public record PieceExaminee(EnAttente attente, int version, List<String> remarques) {

    public PieceExaminee {
        remarques = List.copyOf(remarques);
    }

    boolean estSansRemarque() {
        return remarques.isEmpty();
    }

    /// Ce que sa case envoie : son identifiant et la version lue.
    public String choix() {
        return attente.id() + "." + version;
    }
}
