package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Un contrôleur reçoit le visiteur en paramètre.
class VisiteurEnParametre implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parametre) {
        return parametre.getParameterType() == Visiteur.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parametre,
            @Nullable ModelAndViewContainer vue,
            NativeWebRequest demande,
            @Nullable WebDataBinderFactory liaison) {
        var visiteur = demande.getAttribute(Visiteur.ATTRIBUT, RequestAttributes.SCOPE_REQUEST);
        return visiteur == null ? Visiteur.ANONYME : visiteur;
    }
}
