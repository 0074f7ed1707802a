package coop.essaim.commun.page.graphique;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Ce que comptent les valeurs d'un graphique : comment on les écrit sur l'axe, et dans la table.
public enum Unite {
    EUROS {
        @Override
        String surLAxe(BigDecimal valeur) {
            return EnFrancais.enFrancais(valeur.setScale(0, RoundingMode.HALF_UP)) + "\u00a0€";
        }

        @Override
        String enTable(BigDecimal valeur) {
            return Montant.de(valeur.setScale(2, RoundingMode.HALF_UP)).toString();
        }
    },
    NOMBRE,
    POUR_CENT {
        @Override
        String surLAxe(BigDecimal valeur) {
            return super.surLAxe(valeur) + "\u00a0%";
        }

        @Override
        String enTable(BigDecimal valeur) {
            return super.enTable(valeur) + "\u00a0%";
        }
    },
    HEURES {
        @Override
        String surLAxe(BigDecimal valeur) {
            return super.surLAxe(valeur) + "\u00a0h";
        }

        @Override
        String enTable(BigDecimal valeur) {
            return super.enTable(valeur) + "\u00a0h";
        }
    };

    String surLAxe(BigDecimal valeur) {
        var court = valeur.stripTrailingZeros();
        return EnFrancais.enFrancais(court.scale() < 0 ? court.setScale(0) : court);
    }

    String enTable(BigDecimal valeur) {
        return EnFrancais.enFrancais(valeur);
    }
}
