package coop.essaim.commun.page.saisie;

import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Taux;
import coop.essaim.commun.Telephone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Comment une valeur se lit et se réaffiche dans un champ.
///
/// Un champ laissé vide vaut `null`, jamais un refus : c'est `@NotNull` qui le rend obligatoire. Un montant ou un taux
/// se
/// réaffiche sans le signe que le champ montre déjà. Un IBAN et un NIR n'y sont pas : ils ne se réaffichent jamais.
@Configuration(proxyBeanMethods = false)
class Formats implements WebMvcConfigurer {

    private static final int DECIMALES_MAX = 6;

    @Override
    public void addFormatters(FormatterRegistry registre) {
        inscrire(registre, LocalDate.class, EnFrancais::lireDate, EnFrancais::enTableau);
        inscrire(registre, BigDecimal.class, t -> EnFrancais.lireNombre(t, DECIMALES_MAX), EnFrancais::enFrancais);
        inscrire(registre, Montant.class, Montant::lire, Formats::sansSigne);
        inscrire(registre, Taux.class, Taux::lire, Formats::sansSigne);
        inscrire(registre, Periode.class, Periode::lire, Periode::enAdresse);
        inscrire(registre, Siren.class, Siren::lire, Siren::toString);
        inscrire(registre, Siret.class, Siret::lire, Siret::toString);
        inscrire(registre, NumeroTva.class, NumeroTva::lire, NumeroTva::toString);
        inscrire(registre, Bic.class, Bic::lire, Bic::toString);
        inscrire(registre, Courriel.class, Courriel::lire, Courriel::toString);
        inscrire(registre, Telephone.class, Telephone::lire, Telephone::toString);
    }

    private static <T> void inscrire(
            FormatterRegistry registre, Class<T> type, Function<String, Lecture<T>> lire, Function<T, String> ecrire) {
        registre.addFormatterForFieldType(type, new Formatter<T>() {
            @Override
            public T parse(String texte, Locale langue) {
                return lire.apply(texte).valeur();
            }

            @Override
            public String print(T valeur, Locale langue) {
                return ecrire.apply(valeur);
            }
        });
    }

    private static String sansSigne(Object valeur) {
        return valeur.toString().replaceAll("[\\u00a0€%]+$", "");
    }
}
