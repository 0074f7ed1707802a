package coop.essaim.parcours.effectif;

import coop.essaim.parcours.machine.Etat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Les emplois de chacun, rassemblés de ses étapes et des heures dites à leurs dates.
final class Emplois {

    private record Lien(
            NatureDEmploi nature, LocalDate du, @Nullable LocalDate au) {}

    /// @param changements par personne, dans l'ordre des effets
    static List<Emploi> de(List<EmploisSql.Changement> changements, List<EmploisSql.Heures> heures) {
        Map<UUID, List<EmploisSql.Heures>> parPersonne =
                heures.stream().collect(Collectors.groupingBy(EmploisSql.Heures::personne));
        var emplois = new ArrayList<Emploi>();
        int rang = 0;
        while (rang < changements.size()) {
            var personne = changements.get(rang).personne();
            int fin = rang;
            while (fin < changements.size() && changements.get(fin).personne().equals(personne)) fin++;
            var siens = changements.subList(rang, fin);
            for (var lien : liens(siens))
                decouper(siens.getFirst(), lien, parPersonne.getOrDefault(personne, List.of()), emplois);
            rang = fin;
        }
        return emplois;
    }

    /// L'essai et sa suite sont un seul lien ; une sortie compte le jour où elle a lieu, qui est travaillé.
    private static List<Lien> liens(List<EmploisSql.Changement> siens) {
        var liens = new ArrayList<Lien>();
        NatureDEmploi nature = null;
        LocalDate du = null;
        for (var changement : siens) {
            var suivante = nature(changement.contrat());
            if (suivante == nature) continue;
            var effet = changement.effet();
            if (nature != null && du != null) {
                var au = suivante == null ? effet : effet.minusDays(1);
                if (!au.isBefore(du)) liens.add(new Lien(nature, du, au));
            }
            nature = suivante;
            du = effet;
        }
        if (nature != null && du != null) liens.add(new Lien(nature, du, null));
        return liens;
    }

    private static @Nullable NatureDEmploi nature(Etat contrat) {
        return switch (contrat) {
            case CAPE_1, CAPE_2, CAPE_3 -> NatureDEmploi.CAPE;
            case CESA_ESSAI, CESA -> NatureDEmploi.CESA;
            case CDI_APPUI -> NatureDEmploi.CDI;
            case CAPE_CJS -> NatureDEmploi.CAPE_CJS;
            default -> null;
        };
    }

    /// Un lien dont les heures ou la nature changent fait plusieurs emplois.
    private static void decouper(
            EmploisSql.Changement qui, Lien lien, List<EmploisSql.Heures> heures, List<Emploi> emplois) {
        var siennes = heures.stream().filter(h -> vaut(h, lien)).toList();
        var bornes = siennes.stream()
                .map(EmploisSql.Heures::du)
                .filter(jour -> jour.isAfter(lien.du()))
                .distinct()
                .toList();
        var du = lien.du();
        for (var borne : bornes) {
            emplois.add(emploi(qui, lien, siennes, du, borne.minusDays(1)));
            du = borne;
        }
        emplois.add(emploi(qui, lien, siennes, du, lien.au()));
    }

    private static boolean vaut(EmploisSql.Heures heures, Lien lien) {
        if (!lien.nature().estSalarie()) return false;
        if (lien.au() != null && heures.du().isAfter(lien.au())) return false;
        return heures.equipe()
                ? lien.nature() == NatureDEmploi.CDI
                : !heures.du().isBefore(lien.du());
    }

    private static Emploi emploi(
            EmploisSql.Changement qui,
            Lien lien,
            List<EmploisSql.Heures> heures,
            LocalDate du,
            @Nullable LocalDate au) {
        EmploisSql.Heures derniere = null;
        var nature = lien.nature();
        for (var dite : heures) {
            if (dite.du().isAfter(du)) break;
            derniere = dite;
            var precisee = dite.nature();
            if (precisee != null) nature = precisee;
        }
        return new Emploi(qui.personne(), qui.nom(), nature, du, au, derniere == null ? null : derniere.heures());
    }

    private Emplois() {}
}
