package coop.essaim.accueil;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne est venue à une information collective. Un pointage corrigé publie l'autre événement : le dernier vaut.
public record PersonneRecue(UUID inscription, PersonneId personne, UUID seance, LocalDate jour, String lieu) {}
