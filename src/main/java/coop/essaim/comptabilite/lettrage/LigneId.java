package coop.essaim.comptabilite.lettrage;

/// Une ligne du grand livre : son écriture et son rang dans l'écriture.
public record LigneId(long ecriture, int rang) {

    /// Relit `123-2`, la forme de [#toString].
    public static LigneId valueOf(String texte) {
        int tiret = texte.indexOf('-');
        if (tiret < 1) throw new IllegalArgumentException("Pas une ligne : " + texte);
        return new LigneId(Long.parseLong(texte.substring(0, tiret)), Integer.parseInt(texte.substring(tiret + 1)));
    }

    @Override
    public String toString() {
        return ecriture + "-" + rang;
    }
}
