package coop.essaim.commun.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ce qui attend une personne : « 3 factures à valider », « Signer le contrat de Camille avant le 12/03/2026 ».
///
/// @param nombre combien de choses attendent, ou 0 quand ce n'est pas un compte
/// @param echeance la date limite, s'il y en a une
/// @param aLire ce que c'est, et de quand, pour ce qui ne demande qu'à être lu : noté lu, cela ne se redit que changé ;
/// `null` pour ce que seul un acte fait disparaître
public record Tache(
        String libelle,
        int nombre,
        @Nullable LocalDate echeance,
        String url,
        Urgence urgence,
        @Nullable String aLire) {

    public enum Urgence {
        /// À faire, sans date.
        NORMALE,
        /// La date approche.
        BIENTOT,
        /// La date est passée, ou le travail de quelqu'un est arrêté.
        EN_RETARD
    }

    public Tache {
        if (nombre < 0) throw new IllegalArgumentException("Nombre de tâches : " + nombre);
    }

    public Tache(String libelle, int nombre, @Nullable LocalDate echeance, String url, Urgence urgence) {
        this(libelle, nombre, echeance, url, urgence, null);
    }

    public static Tache aLire(String libelle, String url, String quoi) {
        return new Tache(libelle, 0, null, url, Urgence.NORMALE, quoi);
    }
}
