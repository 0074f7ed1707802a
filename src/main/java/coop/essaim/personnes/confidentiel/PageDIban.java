package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.Onglets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// Remplit la page des coordonnées bancaires d'une personne, d'où partent la demande et la décision.
@Component
class PageDIban {

    private final Ibans ibans;
    private final Fiches fiches;

    PageDIban(Ibans ibans, Fiches fiches) {
        this.ibans = ibans;
        this.fiches = fiches;
    }

    String montrer(PersonneId id, Visiteur visiteur, Model page) {
        page.addAttribute(
                "enTete", fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("comptes", ibans.comptes(id));
        page.addAttribute("moi", visiteur.compteConnecte());
        page.addAttribute("numero", null);
        return "personnes/confidentiel/iban";
    }
}
