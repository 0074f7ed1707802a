package coop.essaim.comptabilite.fec;

import coop.essaim.comptabilite.fec.Importation.Bornes;
import java.time.Instant;

/// Un FEC importé pour de bon, tel qu'on le relit après.
public record ImportFait(
        long id, String fichier, Bornes exercice, int ecritures, int lignes, int brouillard, Instant le, String par) {}
