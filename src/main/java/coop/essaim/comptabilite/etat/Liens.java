package coop.essaim.comptabilite.etat;

import coop.essaim.comptabilite.rapport.Cadrage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Les adresses d'un rapport à l'autre : du chiffre aux lignes, sans perdre les dates, la section ni le brouillard.
record Liens(Cadrage cadrage) {

    String grandLivre(String compte, @Nullable String tiers) {
        return vers(Rapport.GRAND_LIVRE, "compte", compte, "tiers", tiers);
    }

    String releve(String section) {
        return vers(Rapport.RELEVE, "section", section);
    }

    String poste(String etat, String poste) {
        return vers(Rapport.POSTE, "etat", etat, "poste", poste);
    }

    static String ecriture(long id) {
        return "/comptabilite/ecritures/" + id;
    }

    /// @param paires nom, valeur, nom, valeur… ; une valeur absente ne s'écrit pas, une présente l'emporte
    String vers(Rapport rapport, @Nullable String... paires) {
        var parametres = new LinkedHashMap<String, String>();
        parametres.put("du", cadrage.du().toString());
        parametres.put("au", cadrage.au().toString());
        mettre(parametres, "section", cadrage.section());
        if (!cadrage.brouillard()) parametres.put("validees", "true");
        for (int i = 0; i < paires.length; i += 2) mettre(parametres, String.valueOf(paires[i]), paires[i + 1]);
        return adresse(rapport.chemin(), parametres);
    }

    static String adresse(String chemin, Map<String, String> parametres) {
        return parametres.entrySet().stream()
                .map(p -> p.getKey() + "=" + UriUtils.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", chemin + "?", ""));
    }

    private static void mettre(Map<String, String> parametres, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isEmpty()) parametres.put(nom, valeur);
    }
}
