package coop.essaim.personnes.confidentiel;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.util.UUID;

/// Un changement de coordonnées bancaires que quelqu'un d'autre doit encore accepter ou refuser.
public record DemandeEnAttente(PersonneId personne, String nom, Instant demandeA, UUID demandePar, String demandeur) {}
