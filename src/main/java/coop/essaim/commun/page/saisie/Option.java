package coop.essaim.commun.page.saisie;

/// Un choix d'une liste : sa valeur dans le formulaire et ses mots à l'écran.
public record Option(String valeur, String libelle) {

    public static Option de(String valeur, String libelle) {
        return new Option(valeur, libelle);
    }
}
