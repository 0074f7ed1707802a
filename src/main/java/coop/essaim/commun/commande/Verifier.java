package coop.essaim.commun.commande;

import coop.essaim.commun.commande.Verification.Anomalie;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./essaim verifier` : relit toutes les promesses des modules, ou celles que l'on nomme.
@Component
class Verifier implements Commande {

    private final List<Verification> verifications;

    Verifier(List<Verification> verifications) {
        this.verifications = verifications.stream()
                .sorted(Comparator.comparing(Verification::nom))
                .toList();
    }

    record Resultat(String nom, String promesse, List<Anomalie> anomalies) {}

    record Bilan(boolean tient, List<Resultat> verifications) {}

    @Override
    public String nom() {
        return "verifier";
    }

    @Override
    public String resume() {
        return "relit les données et dit ce qui n'est pas comme promis (journal d'audit, comptes…)";
    }

    @Override
    public String usage() {
        return "[NOM…] [--json]";
    }

    @Override
    public int executer(Arguments arguments, Sortie sortie) {
        var resultats = choisies(arguments.mots()).stream()
                .map(v -> new Resultat(v.nom(), v.promesse(), v.executer()))
                .toList();
        boolean tient = resultats.stream().allMatch(r -> r.anomalies().isEmpty());
        for (var resultat : resultats) dire(resultat, sortie);
        sortie.resultat(new Bilan(tient, resultats));
        return tient ? FAIT : REFUSE;
    }

    private List<Verification> choisies(List<String> noms) {
        for (var nom : noms) {
            if (verifications.stream().noneMatch(v -> v.nom().equals(nom))) {
                throw new MauvaisUsage("Aucune vérification ne s'appelle « " + nom + " ». Choisissez parmi : "
                        + String.join(
                                ", ",
                                verifications.stream().map(Verification::nom).toList()) + ".");
            }
        }
        return verifications.stream()
                .filter(v -> noms.isEmpty() || noms.contains(v.nom()))
                .toList();
    }

    private static void dire(Resultat resultat, Sortie sortie) {
        if (resultat.anomalies().isEmpty()) {
            sortie.phrase("✓ " + resultat.nom() + " : " + resultat.promesse());
            return;
        }
        sortie.phrase("✗ " + resultat.nom() + " : cette promesse n'est pas tenue : " + resultat.promesse());
        for (var anomalie : resultat.anomalies()) {
            sortie.phrase("    " + anomalie.objet() + " : " + anomalie.phrase());
        }
    }
}
