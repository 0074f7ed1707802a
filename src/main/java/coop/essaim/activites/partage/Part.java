package coop.essaim.activites.partage;

import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;

/// Ce qu'une personne tient d'une activité, en pour cent.
public record Part(PersonneId personne, BigDecimal part) {}
