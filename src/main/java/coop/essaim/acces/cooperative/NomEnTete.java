package coop.essaim.acces.cooperative;

import coop.essaim.commun.droit.Reconnaissance;
import coop.essaim.commun.page.Cadre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Le nom et le logo de la coopérative en tête de chaque page, la page d'erreur comprise ; qui est connecté les a déjà
/// reçus avec ses droits.
@Component
class NomEnTete implements HandlerInterceptor, WebMvcConfigurer, Reconnaissance {

    private final CooperativesSql sql;
    private final Clock horloge;

    NomEnTete(CooperativesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object route) {
        if (route instanceof HandlerMethod) reconnaitre(demande);
        return true;
    }

    @Override
    public void reconnaitre(HttpServletRequest demande) {
        if (demande.getAttribute(Cadre.COOPERATIVE) != null) return;
        sql.enTete(LocalDate.now(horloge)).ifPresent(tete -> {
            demande.setAttribute(Cadre.COOPERATIVE, tete.denomination());
            if (tete.logo() != null) demande.setAttribute(Cadre.LOGO, Cadre.adresseDuLogo(tete.logo()));
        });
    }
}
