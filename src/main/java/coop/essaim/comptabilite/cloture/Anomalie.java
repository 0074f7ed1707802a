package coop.essaim.comptabilite.cloture;

/// Ce qu'un contrôle a trouvé avant une clôture.
///
/// @param controle le contrôle qui l'a trouvée, en un mot
/// @param objet ce qui est en cause : un compte, une section, une écriture
/// @param lien où voir ses lignes
/// @param nombre combien elle en compte : plus d'une quand une liste coupée dit ce qu'elle ne montre pas
public record Anomalie(Gravite gravite, String controle, String objet, String phrase, String lien, long nombre) {

    Anomalie(Gravite gravite, String controle, String objet, String phrase, String lien) {
        this(gravite, controle, objet, phrase, lien, 1);
    }

    public enum Gravite {
        /// Empêche de clore.
        BLOQUANTE,
        /// À regarder ; n'empêche rien.
        ALERTE
    }
}
