package coop.essaim.acces.facteur;

/// Un secret à mettre dans son application, par l'image ou à la main.
///
/// @param secret en base 32, par groupes de quatre
/// @param adresse l'adresse `otpauth:` que l'image contient
/// @param trace le dessin de l'image, en chemin SVG, une unité par point
/// @param taille le côté de l'image, en points, marge comprise
public record Proposition(String secret, String adresse, String trace, int taille) {

    @Override
    public String toString() {
        return "Proposition[masquée]";
    }
}
