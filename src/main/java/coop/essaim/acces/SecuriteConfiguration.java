package coop.essaim.acces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

@Configuration(proxyBeanMethods = false)
class SecuriteConfiguration {

    /// Refus par défaut : une route s'ouvre parce qu'elle le déclare.
    @Bean
    SecurityFilterChain chaine(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(demandes -> demandes.anyRequest().authenticated())
                .exceptionHandling(
                        refus -> refus.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/connexion")))
                .build();
    }
}
