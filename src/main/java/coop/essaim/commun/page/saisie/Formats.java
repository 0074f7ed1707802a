package coop.essaim.commun.page.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Comment une valeur se lit et se réaffiche dans un champ.
///
/// Les types de `commun` se lisent par leur `valueOf`, que Spring connaît ; il reste les dates et les nombres, que l'on
/// tape
/// à la française, et la façon d'écrire un montant ou un taux sans le signe que le champ montre déjà.
@Configuration(proxyBeanMethods = false)
class Formats implements WebMvcConfigurer {

    private static final int DECIMALES_MAX = 6;

    @Override
    public void addFormatters(FormatterRegistry registre) {
        registre.addFormatterForFieldType(LocalDate.class, new Jour());
        registre.addFormatterForFieldType(BigDecimal.class, new Quantite());
        registre.addConverter(Montant.class, String.class, montant -> sansSigne(montant.toString()));
        registre.addConverter(Taux.class, String.class, taux -> sansSigne(taux.toString()));
        registre.addConverter(Periode.class, String.class, Periode::enAdresse);
    }

    private static String sansSigne(String texte) {
        return texte.replaceAll("[\\u00a0€%]+$", "");
    }

    private static final class Jour implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String texte, Locale langue) {
            return EnFrancais.lireDate(texte).valeur();
        }

        @Override
        public String print(LocalDate jour, Locale langue) {
            return EnFrancais.enTableau(jour);
        }
    }

    private static final class Quantite implements Formatter<BigDecimal> {
        @Override
        public BigDecimal parse(String texte, Locale langue) {
            return EnFrancais.lireNombre(texte, DECIMALES_MAX).valeur();
        }

        @Override
        public String print(BigDecimal nombre, Locale langue) {
            return EnFrancais.enFrancais(nombre);
        }
    }
}
