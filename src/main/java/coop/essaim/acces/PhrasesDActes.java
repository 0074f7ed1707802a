package coop.essaim.acces;

import java.util.Map;

/// Comment le journal dit les actes d'un module : un bean par module, du code (`acces.compte.creer`) à la phrase
/// (« a créé un compte »).
public record PhrasesDActes(Map<String, String> phrases) {
    public PhrasesDActes {
        phrases = Map.copyOf(phrases);
    }
}
