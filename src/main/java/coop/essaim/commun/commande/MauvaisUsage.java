package coop.essaim.commun.commande;

/// Une commande mal appelée : la phrase est montrée telle quelle, suivie de l'usage, et le code de sortie est 2.
public final class MauvaisUsage extends RuntimeException {

    public MauvaisUsage(String phrase) {
        super(phrase);
    }
}
