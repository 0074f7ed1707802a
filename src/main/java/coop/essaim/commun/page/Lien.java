package coop.essaim.commun.page;

/// Un lien et ses mots, pour un fil d'Ariane, des onglets ou une liste.
public record Lien(String libelle, String url) {

    public static Lien vers(String libelle, String url) {
        return new Lien(libelle, url);
    }
}
