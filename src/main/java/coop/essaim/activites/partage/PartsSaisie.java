package coop.essaim.activites.partage;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire d'une répartition : les personnes et leurs parts, dans le même ordre, puis la convention.
record PartsSaisie(
        @Nullable String du,
        @Nullable List<UUID> personne,
        @Nullable List<String> part,
        @Nullable String signeeLe,
        @Nullable String nature,
        @Nullable String repartition,
        @Nullable String propriete) {

    record Demande(
            @Nullable LocalDate du,
            List<Part> parts,
            @Nullable Convention convention) {}

    List<UUID> personnes() {
        return personne == null ? List.of() : personne;
    }

    Demande lire(BindingResult refus) {
        var jour = lire("du", EnFrancais.lireDate(du), refus);
        var saisies = part == null ? List.<String>of() : part;
        var parts = new ArrayList<Part>();
        for (int rang = 0; rang < personnes().size(); rang++) {
            var lue = EnFrancais.lireNombre(rang < saisies.size() ? saisies.get(rang) : "", 2);
            var valeur = lue.siLue().orElse(BigDecimal.ZERO);
            if (valeur.signum() <= 0 || valeur.compareTo(BigDecimal.valueOf(100)) > 0) {
                refus.reject("part", "Écrivez chaque part entre 0 et 100, avec deux décimales au plus.");
                break;
            }
            parts.add(new Part(new PersonneId(personnes().get(rang)), valeur));
        }
        return new Demande(jour, parts, parts.size() > 1 ? convention(refus) : null);
    }

    private @Nullable Convention convention(BindingResult refus) {
        if (signeeLe == null || signeeLe.isBlank()) return null;
        var signee = lire("signeeLe", EnFrancais.lireDate(signeeLe), refus);
        var leQuoi = texte("nature", nature, "Écrivez ce que les personnes font ensemble.", refus);
        var leCombien = texte("repartition", repartition, "Écrivez comment la rémunération se répartit.", refus);
        var leAQui = texte(
                "propriete", propriete, "Écrivez à qui sont la clientèle, le nom et les éléments communs.", refus);
        return signee == null ? null : new Convention(signee, leQuoi, leCombien, leAQui);
    }

    private static String texte(String champ, @Nullable String saisi, String attendu, BindingResult refus) {
        var propre = saisi == null ? "" : saisi.strip();
        if (propre.isEmpty()) refus.rejectValue(champ, "manque", attendu);
        if (propre.length() > 2000) refus.rejectValue(champ, "long", "Raccourcissez à 2 000 caractères au plus.");
        return propre;
    }

    private static <T> @Nullable T lire(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "illisible", phrase));
        return lecture.siLue().orElse(null);
    }
}
