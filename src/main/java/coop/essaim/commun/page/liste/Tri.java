package coop.essaim.commun.page.liste;

/// La colonne qui range la liste, et dans quel sens.
public record Tri(String colonne, boolean descendant) {

    /// La forme portée par l'adresse : `nom`, ou `-nom` en descendant.
    public String parametre() {
        return descendant ? "-" + colonne : colonne;
    }

    /// Un second choix de la même colonne en renverse le sens.
    Tri choisir(String autre) {
        return new Tri(autre, autre.equals(colonne) && !descendant);
    }
}
