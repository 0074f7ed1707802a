package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/// Un seuil dont l'état a changé à la fin d'un mois, constaté une fois et gardé.
public record Constat(UUID id, Seuil seuil, YearMonth mois, Franchissement.Etape etape, BigDecimal effectif) {

    public String phrase() {
        return switch (etape) {
            case EN_VIGUEUR -> "En vigueur : " + seuil.effet();
            case PREVUE -> "À préparer : " + seuil.effet();
            case COMPTE -> "Le seuil de " + seuil.nombre() + " est atteint : " + seuil.effet();
            case SOUS -> "L’effectif est repassé sous " + seuil.nombre() + " : " + seuil.effet();
        };
    }
}
