package coop.essaim.commun.page;

/// Un lien et ses mots, pour un fil d'Ariane, des onglets ou une liste.
public record Lien(String libelle, String url) {

    public static Lien vers(String libelle, String url) {
        return new Lien(libelle, url);
    }

    /// Ce lien mène à cette page, quels que soient ses filtres.
    public boolean mene(String chemin) {
        int question = url.indexOf('?');
        return chemin.equals(question < 0 ? url : url.substring(0, question));
    }
}
