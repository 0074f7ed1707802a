package coop.essaim.parcours.social;

/// Une page de la gestion sociale, et ce qui l'attend.
///
/// @param dues ce qui est dû d'ici trente jours, les retards compris
public record EntreeSociale(PageSociale page, int dues, int enRetard) {}
