package coop.essaim.commun.droit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// Ce qu'une route demande à qui la visite, lu sur sa méthode, à défaut sur son contrôleur.
///
/// La garde des routes et l'essai qui les énumère lisent la même règle : ils ne peuvent pas se contredire.
public sealed interface RegleDAcces {

    record Publique() implements RegleDAcces {}

    record Connectee() implements RegleDAcces {}

    /// L'un de ces droits suffit.
    record UnDroit(List<String> codes) implements RegleDAcces {
        public UnDroit {
            codes = List.copyOf(codes);
        }
    }

    /// Rien n'est déclaré, ou deux choses à la fois : la route est fermée à tous.
    record NonDeclaree() implements RegleDAcces {}

    static RegleDAcces de(HandlerMethod route) {
        var surLaMethode = declarees(route.getMethod());
        var declarees = surLaMethode.isEmpty() ? declarees(route.getBeanType()) : surLaMethode;
        return declarees.size() == 1 ? declarees.getFirst() : new NonDeclaree();
    }

    private static List<RegleDAcces> declarees(AnnotatedElement element) {
        return Stream.of(AccesPublic.class, AccesConnecte.class, Exige.class)
                .<Annotation>mapMulti((type, suite) -> {
                    var trouvee = AnnotatedElementUtils.findMergedAnnotation(element, type);
                    if (trouvee != null) suite.accept(trouvee);
                })
                .map(RegleDAcces::regle)
                .toList();
    }

    private static RegleDAcces regle(Annotation annotation) {
        if (annotation instanceof Exige exige && exige.value().length > 0) return new UnDroit(List.of(exige.value()));
        if (annotation instanceof AccesConnecte) return new Connectee();
        if (annotation instanceof AccesPublic) return new Publique();
        return new NonDeclaree();
    }
}
