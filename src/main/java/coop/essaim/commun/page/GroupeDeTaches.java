package coop.essaim.commun.page;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.page.Avis.Ton;
import coop.essaim.commun.page.Tache.Urgence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Des tâches qui pressent autant l'une que l'autre, par date limite.
///
/// @param jour le jour où l'on regarde
public record GroupeDeTaches(Echeance echeance, LocalDate jour, List<Tache> taches) {

    /// Au-delà, la suite se déplie : un groupe ne repousse pas le suivant hors de l'écran.
    private static final int MONTREES = 8;

    private static final int PROCHE_JOURS = 7;

    private static final Comparator<Tache> PAR_DATE =
            Comparator.comparing((Tache tache) -> tache.echeance() == null ? LocalDate.MAX : tache.echeance());

    public enum Echeance {
        EN_RETARD("En retard", Ton.REFUS),
        BIENTOT("Dans les sept jours", Ton.ATTENTION),
        PLUS_TARD("Plus tard", Ton.INFORMATION),
        SANS_DATE("Sans date limite", Ton.INFORMATION);

        private final String libelle;
        private final Ton ton;

        Echeance(String libelle, Ton ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        public String libelle() {
            return libelle;
        }

        public Ton ton() {
            return ton;
        }
    }

    public GroupeDeTaches {
        taches = taches.stream().sorted(PAR_DATE).toList();
    }

    /// Les tâches d'un jour, par échéance ; un groupe vide n'y est pas.
    public static List<GroupeDeTaches> de(List<Tache> taches, LocalDate jour) {
        return Stream.of(Echeance.values())
                .map(echeance -> new GroupeDeTaches(
                        echeance,
                        jour,
                        taches.stream()
                                .filter(tache -> echeance(tache, jour) == echeance)
                                .toList()))
                .filter(groupe -> !groupe.taches().isEmpty())
                .toList();
    }

    public List<Tache> premieres() {
        return taches.size() == MONTREES + 1
                ? taches
                : taches.stream().limit(MONTREES).toList();
    }

    public List<Tache> suivantes() {
        return taches.stream().skip(premieres().size()).toList();
    }

    /// « hier », « aujourd’hui », « jeudi 3 décembre 2026 » : ce que la personne retient, pas un calcul à faire.
    public String quand(Tache tache) {
        var date = tache.echeance();
        if (date == null) return "";
        long jours = ChronoUnit.DAYS.between(jour, date);
        if (jours < -1) return "depuis " + EnFrancais.compte(-jours, "jour");
        if (jours == -1) return "depuis hier";
        if (jours == 0) return "aujourd’hui";
        if (jours == 1) return "demain";
        return jours <= PROCHE_JOURS ? EnFrancais.avecLeJour(date) : "avant le " + EnFrancais.enFrancais(date);
    }

    private static Echeance echeance(Tache tache, LocalDate jour) {
        var date = tache.echeance();
        if (tache.urgence() == Urgence.EN_RETARD || date != null && date.isBefore(jour)) return Echeance.EN_RETARD;
        if (tache.urgence() == Urgence.BIENTOT || date != null && !date.isAfter(jour.plusDays(PROCHE_JOURS))) {
            return Echeance.BIENTOT;
        }
        return date == null ? Echeance.SANS_DATE : Echeance.PLUS_TARD;
    }
}
