package coop.essaim.paie.calcul;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Une valeur légale, le jour où elle commence à valoir, et le texte qui la fixe.
public record LigneDeDroit(String code, LocalDate du, Valeur valeur, String reference) {

    public sealed interface Valeur {

        /// Un taux s'écrit en fraction : « 13 % » vaut 0,13.
        record Nombre(BigDecimal nombre, boolean estUnTaux) implements Valeur {}

        /// Rien n'est dû, ou la règle n'existe pas encore ou n'existe plus.
        record Aucune() implements Valeur {}

        /// La valeur suit celle d'un autre code, à la même date.
        record Suit(String code) implements Valeur {}
    }
}
