package coop.essaim.comptabilite;

/// Une écriture qui n'a pas le droit d'exister : c'est une faute du programme qui la construit, pas de la personne.
public final class EcritureRefusee extends IllegalArgumentException {

    public EcritureRefusee(String phrase) {
        super(phrase);
    }
}
