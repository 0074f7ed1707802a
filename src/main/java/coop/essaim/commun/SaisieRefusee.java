package coop.essaim.commun;

/// Un texte que personne ne pouvait lire. Son message est une phrase à montrer, qui ne cite jamais ce texte.
public final class SaisieRefusee extends IllegalArgumentException {

    public SaisieRefusee(String phrase) {
        super(phrase);
    }

    /// La phrase qui dit ce qui était attendu.
    public String phrase() {
        return String.valueOf(getMessage());
    }
}
