package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.Montant;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/// Un total scellé, tel que l'écran le montre.
///
/// @param cumulDebit en centimes, depuis toujours : il dépasse un jour ce qu'un montant porte
/// @param empreinte les premiers signes de son maillon
public record ScellementListe(
        long id,
        Scellements.Nature nature,
        LocalDate du,
        LocalDate au,
        long nombre,
        Montant debit,
        Montant credit,
        BigInteger cumulDebit,
        Instant scelleLe,
        String empreinte) {}
