package coop.essaim.comptabilite;

/// L'identifiant d'une écriture : un entier et non un UUID, car la grande table des lignes le répète.
public record EcritureId(long valeur) {

    public static EcritureId valueOf(String texte) {
        return new EcritureId(Long.parseLong(texte));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
