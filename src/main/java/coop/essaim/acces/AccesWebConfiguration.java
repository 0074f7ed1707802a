package coop.essaim.acces;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

/// Pose la garde devant toutes les routes et donne le visiteur aux contrôleurs.
@Configuration(proxyBeanMethods = false)
class AccesWebConfiguration implements WebMvcConfigurer {

    /// Un bean `MappedInterceptor` vaut pour tous les aiguillages de Spring, ceux de l'actuator compris ;
    /// `addInterceptors` les oublierait.
    @Bean
    static MappedInterceptor gardeDevantToutesLesRoutes(GardeDesRoutes garde) {
        return new MappedInterceptor(null, null, garde);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolveurs) {
        resolveurs.add(new VisiteurEnParametre());
    }
}
