package coop.essaim.acces.journal;

import coop.essaim.acces.NomsDObjets.Nomme;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Ce qu'un acte a changé, champ par champ : les champs restés les mêmes ne sont pas redits.
final class Changements {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> ETAT = new TypeReference<>() {};

    private static final Pattern JOUR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Changements() {}

    /// @param avant vide quand il n'y avait rien
    record Changement(String champ, String avant, String apres) {

        /// « nom : Camille Aubree → Camille Aubrée ».
        ///
        /// @param noms de ce que les valeurs désignent par un identifiant
        String phrase(Map<String, Nomme> noms) {
            var nom = (champ.equals("role") ? "rôle" : champ.replace('_', ' ')) + " : ";
            if (avant.isEmpty()) return nom + nomme(apres, noms);
            return nom + nomme(avant, noms) + " → " + (apres.isEmpty() ? "(rien)" : nomme(apres, noms));
        }

        private String nomme(String valeur, Map<String, Nomme> noms) {
            if (champ.equals("role")) return role(valeur);
            var nomme = noms.get(valeur);
            if (nomme != null) return nomme.nom();
            return JOUR.matcher(valeur).matches() ? jour(valeur) : valeur;
        }

        /// Le nom d'un rôle livré ; un rôle de la coopérative n'a que son code.
        private static String role(String code) {
            return Arrays.stream(RoleLivre.values())
                    .filter(role -> role.name().equals(code))
                    .map(RoleLivre::libelle)
                    .findFirst()
                    .orElse(code);
        }

        private static String jour(String valeur) {
            try {
                return EnFrancais.enTableau(LocalDate.parse(valeur));
            } catch (DateTimeParseException _) {
                return valeur; // une référence qui n'a d'une date que la forme
            }
        }
    }

    static List<Changement> de(Inscription dit) {
        var avant = etat(dit.avant());
        var apres = etat(dit.apres());
        var champs = new TreeSet<>(avant.keySet());
        champs.addAll(apres.keySet());
        var changements = new ArrayList<Changement>();
        for (var champ : champs) {
            var changement = new Changement(champ, texte(avant.get(champ)), texte(apres.get(champ)));
            if (!changement.avant().equals(changement.apres())) changements.add(changement);
        }
        return changements;
    }

    private static Map<String, @Nullable Object> etat(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, ETAT);
    }

    private static String texte(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}
