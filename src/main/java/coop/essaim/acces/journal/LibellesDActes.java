package coop.essaim.acces.journal;

import coop.essaim.acces.PhrasesDActes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Les phrases de tous les modules ; un acte que personne ne dit garde son code.
@Component
class LibellesDActes {

    private final Map<String, String> phrases = new HashMap<>();

    LibellesDActes(List<PhrasesDActes> modules) {
        modules.forEach(module -> phrases.putAll(module.phrases()));
    }

    String de(String acte) {
        return phrases.getOrDefault(acte, acte);
    }
}
