package coop.essaim.commun.page;

/// Un message montré une fois en haut de la page, après un acte.
///
/// `redirection.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("…"))`
public record Avis(Ton ton, String texte) {

    public static final String ATTRIBUT = "avis";

    public enum Ton {
        FAIT,
        INFORMATION,
        ATTENTION,
        REFUS
    }

    public static Avis fait(String texte) {
        return new Avis(Ton.FAIT, texte);
    }

    public static Avis information(String texte) {
        return new Avis(Ton.INFORMATION, texte);
    }

    public static Avis attention(String texte) {
        return new Avis(Ton.ATTENTION, texte);
    }

    public static Avis refus(String texte) {
        return new Avis(Ton.REFUS, texte);
    }
}
