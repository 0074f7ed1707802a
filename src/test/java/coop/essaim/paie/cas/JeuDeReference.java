package coop.essaim.paie.cas;

import coop.essaim.paie.calcul.MoteurDePaie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Les bulletins de référence, une ligne JSON par cas, et le calcul de l'un d'eux.
final class JeuDeReference {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final CalculDeCas CALCUL = new CalculDeCas(MoteurDePaie.duDroitEnVigueur());

    static List<JsonNode> cas(String nom) {
        try (var flux = Objects.requireNonNull(JeuDeReference.class.getResourceAsStream("/paie/" + nom + ".jsonl"))) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode calculer(JsonNode cas) {
        return switch (CALCUL.calculer(new LectureDeCas().lire(cas.toString()))) {
            case CalculDeCas.Sortie.Ecrite ecrite -> JSON.readTree(ecrite.json());
            case CalculDeCas.Sortie.EnFaute(var phrase) -> throw new AssertionError(phrase);
            case CalculDeCas.Sortie.NonCouverte(var phrase) -> throw new AssertionError(phrase);
        };
    }

    static long centimes(JsonNode montant) {
        return montant.decimalValue().movePointRight(2).longValueExact();
    }

    private JeuDeReference() {}
}
