package coop.essaim.acces;

import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Des routes qui n'existent que le temps d'un essai : une par façon de déclarer son accès.
class RoutesDEssai {

    private final RequestMappingHandlerMapping aiguillage;
    private final List<RequestMappingInfo> ouvertes = new ArrayList<>();

    RoutesDEssai(RequestMappingHandlerMapping aiguillage) {
        this.aiguillage = aiguillage;
    }

    void ouvrir() {
        for (var methode : RoutesDEssai.class.getDeclaredMethods()) {
            var lecture = methode.getAnnotation(GetMapping.class);
            if (lecture == null) continue;
            var route = RequestMappingInfo.paths(lecture.value())
                    .options(aiguillage.getBuilderConfiguration())
                    .build();
            aiguillage.registerMapping(route, this, methode);
            ouvertes.add(route);
        }
    }

    void fermer() {
        ouvertes.forEach(aiguillage::unregisterMapping);
    }

    @GetMapping("/essai/publique")
    @AccesPublic(raison = "essai")
    @ResponseBody
    String publique(Visiteur visiteur) {
        return "publique pour [" + visiteur.nom() + "]";
    }

    @GetMapping("/essai/connectee")
    @AccesConnecte(raison = "essai")
    @ResponseBody
    String connectee(Visiteur visiteur) {
        return "connectée pour " + visiteur.nom();
    }

    @GetMapping("/essai/droit")
    @Exige({"essai.rien.faire", DroitsAcces.GERER_COMPTES})
    @ResponseBody
    String droit() {
        return "droit";
    }

    @GetMapping("/essai/muette")
    @ResponseBody
    String muette() {
        return "muette";
    }

    @GetMapping("/essai/bavarde")
    @AccesPublic(raison = "essai")
    @Exige(DroitsAcces.GERER_COMPTES)
    @ResponseBody
    String bavarde() {
        return "bavarde";
    }
}
