package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Ce que les comptes d'un poste ont reçu un mois.
///
/// @param mois `null` avant l'exercice : un report
/// @param retenu dans la période que l'on compare ; faux, il ne sert qu'aux courbes de l'année
/// @param solde débit moins crédit
public record Mouvement(Poste poste, @Nullable YearMonth mois, boolean retenu, Montant solde) {}
