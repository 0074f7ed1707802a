package coop.essaim.personnes.equipe;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;

/// Les absences qu'un autre module tient déjà : elles ne se notent pas une seconde fois ici.
public interface AbsencesConnues {

    boolean estAbsente(PersonneId personne, LocalDate jour);
}
