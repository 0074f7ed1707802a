package coop.essaim.commun;

/// La clé de Luhn des numéros de l'Insee : elle voit tout chiffre faux, et presque toute inversion de deux voisins.
final class Luhn {

    static boolean estJuste(String chiffres) {
        int somme = 0;
        for (int rang = 0; rang < chiffres.length(); rang++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - rang) - '0';
            int poids = rang % 2 == 0 ? chiffre : 2 * chiffre;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return somme % 10 == 0;
    }

    private Luhn() {}
}
