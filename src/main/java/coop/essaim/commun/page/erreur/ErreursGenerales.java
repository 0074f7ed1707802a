package coop.essaim.commun.page.erreur;

import coop.essaim.commun.droit.Reconnaissance;
import coop.essaim.commun.exploitation.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Le seul endroit où toutes les exceptions arrivent : une page et une référence pour la personne, la cause au journal.
@ControllerAdvice
class ErreursGenerales {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ErreursGenerales.class);

    private final List<Reconnaissance> reconnaissances;

    ErreursGenerales(List<Reconnaissance> reconnaissances) {
        this.reconnaissances = reconnaissances;
    }

    /// La chaîne de sécurité sait quoi en faire : connexion, ou refus.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void laisserALaSecurite(RuntimeException refus) {
        throw refus;
    }

    /// La personne est partie avant la fin : il n'y a plus personne à qui répondre.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void partie() {}

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @Nullable
    ModelAndView redire(
            MethodArgumentTypeMismatchException cause, HttpServletRequest demande, HttpServletResponse reponse) {
        return ChampSeul.redire(cause, demande).orElseGet(() -> expliquer(cause, demande, reponse));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView expliquer(Exception cause, HttpServletRequest demande, HttpServletResponse reponse) {
        int statut = statut(cause);
        if (statut >= 500) {
            // Ni l'adresse complète ni les paramètres : ils peuvent porter une donnée personnelle.
            JOURNAL.error("{} pendant {} ({})", statut, demande.getMethod(), Reference.de(demande), cause);
        }
        if (reponse.isCommitted()) return null;
        reponse.resetBuffer();
        if (cause instanceof ErrorResponse dite) {
            dite.getHeaders().forEach((nom, valeurs) -> valeurs.forEach(valeur -> reponse.setHeader(nom, valeur)));
        }
        // Une adresse que rien ne sert n'a pas passé la garde. En panne, on ne demande rien de plus à la base.
        if (statut < 500) reconnaissances.forEach(reconnaissance -> reconnaissance.reconnaitre(demande));
        return PageDErreur.de(Explication.de(statut), demande);
    }

    private static int statut(Exception cause) {
        return switch (cause) {
            case ErrorResponse dite -> dite.getStatusCode().value();
            case MethodArgumentTypeMismatchException e
            when e.getParameter().hasParameterAnnotation(PathVariable.class) -> 404;
            case ConversionNotSupportedException _ -> 500;
            case TypeMismatchException _ -> 400;
            case HttpMessageNotReadableException _ -> 400;
            case DataAccessResourceFailureException _ -> 503;
            case CannotCreateTransactionException _ -> 503;
            default -> 500;
        };
    }
}
