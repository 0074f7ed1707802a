package coop.essaim.parcours.absence;

import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.equipe.AbsencesConnues;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Un arrêt ou un congé noté au parcours se lit dans la présence de l'équipe ; sa nature n'y paraît pas.
@Component
class AbsencesDeLEquipe implements AbsencesConnues {

    private final Parcours parcours;

    AbsencesDeLEquipe(Parcours parcours) {
        this.parcours = parcours;
    }

    @Override
    public boolean estAbsente(PersonneId personne, LocalDate jour) {
        return parcours.etats(personne, jour).suspension() != Etat.PRESENT;
    }
}
