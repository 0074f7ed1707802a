package coop.essaim.acces.matrice;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/// Les objets d'essai que nomme `acces/objets-d-essai.txt`, semés dans la base de la classe en cours.
record Objets(List<ObjetsDEssai> tous) {

    static Objets semer(ApplicationContext contexte) {
        return new Objets(Liste.lignes("acces/objets-d-essai.txt").stream()
                .map(classe -> ClassUtils.resolveClassName(classe, Objets.class.getClassLoader()))
                .map(type ->
                        (ObjetsDEssai) contexte.getAutowireCapableBeanFactory().createBean(type))
                .toList());
    }

    ObjetsDEssai pour(String chemin) {
        return tous.stream()
                .filter(o -> o.sert(chemin))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Aucun ObjetsDEssai ne sait remplir les variables de " + chemin));
    }
}
