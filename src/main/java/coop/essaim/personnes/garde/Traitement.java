package coop.essaim.personnes.garde;

import coop.essaim.personnes.NatureDeDonnee;

/// Une ligne du registre des activités de traitement (RGPD, art. 30).
public record Traitement(
        String finalite,
        String baseLegale,
        String personnes,
        String donnees,
        String destinataires,
        NatureDeDonnee nature,
        String securite) {}
