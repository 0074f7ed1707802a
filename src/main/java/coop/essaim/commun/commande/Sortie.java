package coop.essaim.commun.commande;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Où une commande écrit : des phrases pour les personnes, ou un objet JSON pour les programmes (`--json`).
public final class Sortie {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream normale;
    private final PrintStream erreurs;
    private final boolean json;
    private final List<String> refus = new ArrayList<>();
    private boolean resultatDit;

    public Sortie(PrintStream normale, PrintStream erreurs, boolean json) {
        this.normale = normale;
        this.erreurs = erreurs;
        this.json = json;
    }

    public boolean enJson() {
        return json;
    }

    /// Une ligne pour les personnes ; muette avec `--json`.
    public void phrase(String phrase) {
        if (!json) normale.println(phrase);
    }

    /// Le résultat pour les programmes ; muet sans `--json`.
    public void resultat(Object valeur) {
        if (!json) return;
        normale.println(JSON.writeValueAsString(valeur));
        resultatDit = true;
    }

    /// Un refus, toujours dit, sur la sortie des erreurs.
    public void refus(String phrase) {
        erreurs.println(phrase);
        refus.add(phrase);
    }

    /// À la fin : avec `--json`, un programme lit toujours un objet, `{"refus": ["…"]}` s'il n'y a pas de résultat.
    public void finir() {
        if (!resultatDit && !refus.isEmpty()) resultat(Map.of("refus", refus));
    }
}
