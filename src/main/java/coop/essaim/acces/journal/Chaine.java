package coop.essaim.acces.journal;

/// Les deux chaînes du journal : ce qui a été fait, et qui a regardé une donnée sensible.
public enum Chaine {
    ACTE("acte", "Actes"),
    CONSULTATION("consultation", "Consultations");

    private final String code;
    private final String libelle;

    Chaine(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    static Chaine de(String code) {
        return CONSULTATION.code.equals(code) ? CONSULTATION : ACTE;
    }
}
