package coop.essaim.paie.cas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Un objet JSON et le chemin qui y mène : chaque lecture réussit, ou nomme le champ en faute.
record Champs(JsonNode noeud, String chemin) {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int CHIFFRES_MAX = 30;

    boolean a(String nom) {
        return noeud.hasNonNull(nom);
    }

    Champs objet(String nom) {
        var valeur = noeud.path(nom);
        if (!valeur.isObject()) throw CasIllisible.champ(sous(nom), "un objet");
        return new Champs(valeur, sous(nom));
    }

    String texte(String nom) {
        var valeur = noeud.path(nom);
        if (!valeur.isString() || valeur.stringValue().isBlank()) throw CasIllisible.champ(sous(nom), "un texte");
        return valeur.stringValue();
    }

    List<String> textes(String nom) {
        var liste = noeud.path(nom);
        if (!liste.isArray()) throw CasIllisible.champ(sous(nom), "une liste de textes");
        var textes = new ArrayList<String>();
        for (var valeur : liste) {
            if (!valeur.isString()) throw CasIllisible.champ(sous(nom), "une liste de textes");
            textes.add(valeur.stringValue());
        }
        return textes;
    }

    List<Champs> objets(String nom) {
        var liste = noeud.path(nom);
        if (!liste.isArray() || liste.isEmpty()) throw CasIllisible.champ(sous(nom), "une liste d'objets");
        var objets = new ArrayList<Champs>();
        for (int rang = 0; rang < liste.size(); rang++) {
            var champs = new Champs(liste.get(rang), sous(nom) + "[" + rang + "]");
            if (!champs.noeud().isObject()) throw CasIllisible.champ(champs.chemin(), "un objet");
            objets.add(champs);
        }
        return objets;
    }

    boolean ouiOuNon(String nom) {
        var valeur = noeud.path(nom);
        if (!valeur.isBoolean()) throw CasIllisible.champ(sous(nom), "true ou false");
        return valeur.booleanValue();
    }

    BigDecimal nombre(String nom) {
        if (!a(nom)) throw CasIllisible.manquant(sous(nom), "un nombre");
        var valeur = noeud.path(nom);
        // Tout nombre lu est un BigDecimal ; un double ne peut être que NaN ou un infini.
        if (!valeur.isNumber() || valeur.isDouble()) throw CasIllisible.champ(sous(nom), "un nombre");
        // Au-delà, ce n'est pas une quantité de paie, et son seul développement épuiserait la mémoire.
        var nombre = valeur.decimalValue();
        if (Math.abs((long) nombre.scale()) > CHIFFRES_MAX || nombre.precision() > CHIFFRES_MAX)
            throw CasIllisible.champ(sous(nom), "un nombre d'au plus " + CHIFFRES_MAX + " chiffres");
        return nombre;
    }

    /// Une somme en euros, rendue en centimes.
    long euros(String nom) {
        var montant = nombre(nom);
        if (montant.signum() < 0
                || montant.stripTrailingZeros().scale() > 2
                || montant.precision() - montant.scale() > 9)
            throw CasIllisible.champ(
                    sous(nom), "une somme en euros, positive, d'au plus neuf chiffres et deux décimales");
        return montant.movePointRight(2).longValueExact();
    }

    long eurosOuRien(String nom) {
        return a(nom) ? euros(nom) : 0;
    }

    int entier(String nom, int minimum) {
        var nombre = nombre(nom);
        if (nombre.stripTrailingZeros().scale() > 0
                || nombre.compareTo(BigDecimal.valueOf(minimum)) < 0
                || nombre.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0)
            throw CasIllisible.champ(sous(nom), "un nombre entier d'au moins " + minimum);
        return nombre.intValueExact();
    }

    /// Un pourcentage (« 1.2 » pour 1,2 %), rendu en millionièmes.
    int pourCent(String nom) {
        var nombre = nombre(nom);
        if (nombre.signum() < 0
                || nombre.compareTo(CENT) > 0
                || nombre.stripTrailingZeros().scale() > 4)
            throw CasIllisible.champ(sous(nom), "un pourcentage entre 0 et 100, d'au plus quatre décimales");
        return nombre.movePointRight(4).intValueExact();
    }

    /// Une part entre 0 et 1, rendue en millionièmes.
    int part(String nom) {
        var nombre = nombre(nom);
        if (nombre.signum() < 0
                || nombre.compareTo(BigDecimal.ONE) > 0
                || nombre.stripTrailingZeros().scale() > 6)
            throw CasIllisible.champ(sous(nom), "une part entre 0 et 1, d'au plus six décimales");
        return nombre.movePointRight(6).intValueExact();
    }

    BigDecimal heures(String nom, BigDecimal maximum) {
        var heures = nombre(nom);
        if (heures.signum() <= 0 || heures.compareTo(maximum) > 0)
            throw CasIllisible.champ(sous(nom), "un nombre d'heures positif, d'au plus " + maximum.toPlainString());
        return heures;
    }

    /// Un champ mal orthographié serait ignoré, et le bulletin faux : il est refusé par son nom.
    void refuserLesInconnus(Set<String> connus) {
        var inconnus = new TreeSet<>(noeud.propertyNames());
        inconnus.removeAll(connus);
        if (!inconnus.isEmpty())
            throw new CasIllisible(
                    "Le champ « " + sous(inconnus.first()) + " » n'est pas connu : retirez-le, ou corrigez son nom.");
    }

    String sous(String nom) {
        return chemin.isEmpty() ? nom : chemin + "." + nom;
    }
}
