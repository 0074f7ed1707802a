package coop.essaim.personnes.equipe;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Les jours montrés, et où est chaque personne de l'équipe chacun de ces jours.
public record Semaine(List<LocalDate> jours, List<Ligne> lignes) {

    /// @param presences une par jour montré
    public record Ligne(PersonneId personne, String nom, List<@Nullable Presence> presences) {}

    /// Combien sont là le premier jour.
    public long surPlace() {
        return lignes.stream()
                .filter(l -> l.presences().getFirst() == Presence.SUR_PLACE)
                .count();
    }
}
