package coop.essaim.commun.commande;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Les arguments d'une commande : des mots, des options à valeur (`--port 8080` ou `--port=8080`), des drapeaux.
public record Arguments(List<String> mots, Map<String, String> options) {

    public Arguments {
        mots = List.copyOf(mots);
        options = Map.copyOf(options);
    }

    /// @param avecValeur les options qui prennent le mot suivant pour valeur ; les autres sont des drapeaux
    public static Arguments lire(List<String> bruts, Set<String> avecValeur) {
        var mots = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < bruts.size(); i++) {
            var brut = bruts.get(i);
            if (!brut.startsWith("--")) {
                mots.add(brut);
                continue;
            }
            int egal = brut.indexOf('=');
            var nom = egal < 0 ? brut.substring(2) : brut.substring(2, egal);
            if (egal >= 0) options.put(nom, brut.substring(egal + 1));
            else if (!avecValeur.contains(nom)) options.put(nom, "");
            else if (i + 1 < bruts.size()) options.put(nom, bruts.get(++i));
            else throw new MauvaisUsage("L'option --" + nom + " attend une valeur.");
        }
        return new Arguments(mots, options);
    }

    public boolean a(String drapeau) {
        return options.containsKey(drapeau);
    }

    public Optional<String> option(String nom) {
        return Optional.ofNullable(options.get(nom)).filter(valeur -> !valeur.isEmpty());
    }

    /// Le mot de ce rang, ou un refus qui dit ce qui manque.
    public String mot(int rang, String attendu) {
        if (rang >= mots.size()) throw new MauvaisUsage("Il manque " + attendu + ".");
        return mots.get(rang);
    }
}
