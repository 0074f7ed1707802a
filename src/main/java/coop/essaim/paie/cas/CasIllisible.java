package coop.essaim.paie.cas;

/// Un cas que la lecture refuse : la phrase nomme le champ en faute et dit ce qui était attendu.
public final class CasIllisible extends RuntimeException {

    CasIllisible(String phrase) {
        super(phrase);
    }

    static CasIllisible champ(String chemin, String attendu) {
        return new CasIllisible("Le champ « " + chemin + " » attend " + attendu + ".");
    }

    public static CasIllisible manquant(String chemin, String attendu) {
        return new CasIllisible("Le champ « " + chemin + " » manque : il faut " + attendu + ".");
    }

    public static CasIllisible fichier(String constat) {
        return new CasIllisible("Ce fichier " + constat + ".");
    }

    public String phrase() {
        return String.valueOf(getMessage());
    }
}
