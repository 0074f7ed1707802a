package coop.essaim.commun.page.erreur;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Un envoi annoncé trop gros est refusé avant la sécurité.
///
/// Sans cela, Tomcat n'en lirait pas le jeton anti-CSRF, et la personne lirait « cette page a vieilli » au lieu de « ce
/// fichier est trop gros ».
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class EnvoiTropGros extends OncePerRequestFilter {

    private final long octetsMax;

    EnvoiTropGros(MultipartProperties reglages) {
        octetsMax = reglages.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var type = demande.getContentType();
        if (type != null && type.startsWith("multipart/") && demande.getContentLengthLong() > octetsMax) {
            reponse.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        suite.doFilter(demande, reponse);
    }
}
