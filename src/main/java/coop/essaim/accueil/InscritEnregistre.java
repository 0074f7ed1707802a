package coop.essaim.accueil;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne s'est inscrite à une information collective, elle-même ou par l'équipe.
///
/// @param enAttente vrai tant qu'aucune place n'est libre ; une promotion republie l'événement avec faux
public record InscritEnregistre(
        UUID inscription, PersonneId personne, UUID seance, LocalDate jour, String lieu, boolean enAttente) {}
