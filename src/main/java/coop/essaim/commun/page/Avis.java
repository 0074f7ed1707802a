package coop.essaim.commun.page;

/// Un message montré une fois en haut de la page, après un acte.
///
/// `redirection.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("…"))`
public record Avis(Ton ton, String texte) {

    public static final String ATTRIBUT = "avis";

    public enum Ton {
        FAIT("C’est fait.", "fait"),
        INFORMATION("À savoir.", "information"),
        ATTENTION("Attention.", "attention"),
        REFUS("À corriger.", "refus");

        private final String mot;
        private final String code;

        Ton(String mot, String code) {
            this.mot = mot;
            this.code = code;
        }

        /// Le mot qui dit la nature du message : la couleur ne la dit jamais seule.
        public String mot() {
            return mot;
        }

        public String code() {
            return code;
        }

        public String icone() {
            return code;
        }
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

    /// Un refus qui renvoie à la page : ce qui a été tapé n'y est plus, il le cite.
    public static Avis malLu(String tape, String phrase) {
        var propre = tape.strip();
        return attention(propre.isEmpty() ? phrase : "Vous avez écrit « " + propre + " ». " + phrase);
    }

    public static Avis refus(String texte) {
        return new Avis(Ton.REFUS, texte);
    }
}
