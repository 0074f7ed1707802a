package coop.essaim.commun.page.erreur;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Des paramètres qui ne sont pas du texte (un UTF-8 cassé, un « %zz », un octet nul, que PostgreSQL ne garde pas) se
/// refusent à l'entrée, une fois pour toutes les pages.
///
/// Sans cela, Tomcat ne s'en plaint qu'à la première lecture d'un paramètre, et la base qu'à l'écriture : la page
/// dirait une panne, et le journal s'emplirait de la maladresse d'un autre.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class DemandeIllisible extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        int refus = refus(demande);
        if (refus == 0) suite.doFilter(demande, reponse);
        else reponse.sendError(refus);
    }

    private static int refus(HttpServletRequest demande) {
        try {
            var nul = demande.getParameterMap().entrySet().stream()
                    .flatMap(champ -> Stream.concat(Stream.of(champ.getKey()), Arrays.stream(champ.getValue())))
                    .anyMatch(texte -> texte.indexOf('\0') >= 0);
            return nul ? HttpStatus.BAD_REQUEST.value() : 0;
        } catch (InvalidParameterException illisible) {
            return illisible.getErrorCode();
        }
    }
}
