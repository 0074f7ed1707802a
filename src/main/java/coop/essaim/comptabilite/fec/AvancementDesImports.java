package coop.essaim.comptabilite.fec;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Où en est l'import de chacun. Cela ne vaut que le temps de la demande, et n'est pas gardé.
@Component
class AvancementDesImports {

    private final Map<UUID, String> phrases = new ConcurrentHashMap<>();

    /// Un import commencé, jusqu'à sa fermeture.
    final class EnCours implements AutoCloseable {

        private final UUID compte;

        private EnCours(UUID compte) {
            this.compte = compte;
            dire("Lecture du fichier…");
        }

        void dire(String phrase) {
            phrases.put(compte, phrase);
        }

        @Override
        public void close() {
            phrases.remove(compte);
        }
    }

    EnCours commencer(UUID compte) {
        return new EnCours(compte);
    }

    /// Vide si cette personne n'importe rien.
    String de(UUID compte) {
        return phrases.getOrDefault(compte, "");
    }
}
