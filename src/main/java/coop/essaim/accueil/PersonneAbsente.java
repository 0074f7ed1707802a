package coop.essaim.accueil;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne inscrite n'est pas venue. Un pointage corrigé publie l'autre événement : le dernier vaut.
public record PersonneAbsente(UUID inscription, PersonneId personne, UUID seance, LocalDate jour, String lieu) {}
