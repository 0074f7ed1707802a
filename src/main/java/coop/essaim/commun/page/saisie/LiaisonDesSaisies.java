package coop.essaim.commun.page.saisie;

import java.beans.PropertyEditorSupport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidatorAdapter;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/// Lie un formulaire à sa saisie. Un champ illisible, comme un 31 février, laisse la liaison sans objet : les autres
/// champs se refusent pourtant à leur tour, chacun avec sa phrase, là où Spring répondrait par une erreur.
///
/// Un navigateur compte un caractère par retour à la ligne et en envoie deux : il n'en reste ici qu'un, pour que les
/// longueurs se comptent comme à l'écran.
public final class LiaisonDesSaisies extends RequestMappingHandlerAdapter {

    /// Plus qu'aucun formulaire n'admet de lignes : c'est lui qui dit qu'il y en a trop.
    private static final int LIGNES_MAX = 500;

    @Override
    protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methodes) {
        return new ServletRequestDataBinderFactory(methodes, getWebBindingInitializer()) {
            @Override
            protected ServletRequestDataBinder createBinderInstance(
                    @Nullable Object cible, String nom, NativeWebRequest demande) {
                return new Liaison(cible, nom);
            }

            @Override
            public void initBinder(WebDataBinder liaison, NativeWebRequest demande) throws Exception {
                super.initBinder(liaison, demande);
                liaison.registerCustomEditor(String.class, new RetoursALaLigne());
            }
        };
    }

    private static final class Liaison extends ExtendedServletRequestDataBinder {
        private Liaison(@Nullable Object cible, String nom) {
            super(cible, nom);
            setAutoGrowCollectionLimit(LIGNES_MAX);
        }

        /// L'enveloppe que Spring Boot met autour du validateur ne sait pas vérifier un champ seul : sans elle, ce qui
        /// manque se dit en même temps que ce qui ne se lit pas.
        @Override
        public List<Validator> getValidatorsToApply() {
            return super.getValidatorsToApply().stream()
                    .map(v -> v instanceof ValidatorAdapter enveloppe ? enveloppe.getTarget() : v)
                    .toList();
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            var resultat =
                    new Resultat(getTarget(), getObjectName(), isAutoGrowNestedPaths(), getAutoGrowCollectionLimit());
            var conversion = getConversionService();
            if (conversion != null) resultat.initConversion(conversion);
            return resultat;
        }
    }

    private static final class RetoursALaLigne extends PropertyEditorSupport {
        @Override
        public void setAsText(String texte) {
            setValue(texte.replace("\r\n", "\n"));
        }
    }

    private static final class Resultat extends BeanPropertyBindingResult {
        private Resultat(@Nullable Object cible, String nom, boolean imbriques, int limite) {
            super(cible, nom, imbriques, limite);
        }

        @Override
        protected @Nullable Object getActualFieldValue(String champ) {
            return getTarget() == null ? null : super.getActualFieldValue(champ);
        }
    }
}
