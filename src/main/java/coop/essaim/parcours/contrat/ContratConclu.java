package coop.essaim.parcours.contrat;

import coop.essaim.personnes.PersonneId;
import java.util.UUID;

/// Toutes les parties ont signé ; l'étape du parcours est notée.
///
/// @param evenement l'étape
public record ContratConclu(ContratId contrat, PersonneId personne, GenreDeContrat genre, UUID evenement) {}
