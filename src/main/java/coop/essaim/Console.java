package coop.essaim;

import coop.essaim.commun.commande.Sortie;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Scanner;

/// Le terminal de la personne qui lance Essaim.
record Console(PrintStream normale, PrintStream erreurs) {

    void dire(String phrase) {
        normale.println(phrase);
    }

    /// Ce qu'il ne faut pas manquer, entre deux filets. Sans bord à gauche ni à droite : un lien se copie d'un geste.
    void encadrer(String texte) {
        var filet = "═".repeat(78);
        normale.println(filet);
        texte.lines().forEach(ligne -> normale.println(ligne.isEmpty() ? "" : "  " + ligne));
        normale.println(filet);
        normale.flush();
    }

    /// Ce qui ne doit pas se mêler à la sortie d'une commande.
    void signaler(String phrase) {
        erreurs.println(phrase);
    }

    Sortie sortie(boolean json) {
        return new Sortie(normale, erreurs, json);
    }

    /// Vrai seulement si la personne écrit oui ; une entrée vide ou fermée vaut non.
    boolean confirmer(String question) {
        normale.print(question + " [oui/non] ");
        normale.flush();
        var lecture = new Scanner(System.in);
        return lecture.hasNextLine()
                && lecture.nextLine().strip().toLowerCase(Locale.FRENCH).equals("oui");
    }
}
