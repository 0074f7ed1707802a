package coop.essaim.facturation.recurrence;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.FormulaireDeVente;
import coop.essaim.facturation.piece.VenteSaisie;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/// Le formulaire d'une facture, et celui de son rythme.
@Component
class FormulaireDeRecurrence {

    private final FormulaireDeVente vente;

    FormulaireDeRecurrence(FormulaireDeVente vente) {
        this.vente = vente;
    }

    record Lu(Brouillon contenu, Calendrier calendrier) {}

    /// Ce que la personne a tapé, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Lu> lire(RecurrenceSaisie saisie, ActiviteId activite, Visiteur visiteur, BindingResult refus) {
        var calendrier = saisie.lireCalendrier(refus);
        var cadre = new VenteSaisie.Cadre(Genre.FACTURE, activite, null, null);
        var contenu = vente.lire(saisie.vente(), cadre, visiteur, refus);
        return calendrier.isEmpty() || contenu.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lu(RecurrenceSaisie.sansOption(contenu.get()), calendrier.get()));
    }

    void preparer(RecurrenceSaisie saisie, ActiviteId activite, Visiteur visiteur, Model page) {
        vente.preparer(saisie.vente(), activite, visiteur, page);
        page.addAttribute(
                "rythmes",
                Stream.of(Rythme.values())
                        .map(rythme -> Option.de(rythme.name(), rythme.libelle()))
                        .toList());
    }

    /// Pose le refus du service à côté du champ qu'il concerne.
    static void montrer(Programmation.Refus non, RecurrenceSaisie saisie, BindingResult refus) {
        switch (non) {
            case Programmation.Contenu(var duContenu) -> FormulaireDeVente.montrer(duContenu, saisie.vente(), refus);
            case Programmation.PremierePassee ici -> refus.rejectValue("du", "refus", ici.phrase());
            case Programmation.PremiereTropLoin ici -> refus.rejectValue("du", "refus", ici.phrase());
            case Programmation.SansMontant ici -> refus.reject("refus", ici.phrase());
            case Programmation.TropLongRempli ici -> refus.reject("refus", ici.phrase());
            case Programmation.MotInconnu ici -> refus.reject("refus", ici.phrase());
            case Programmation.FinAvantDebut ici -> refus.rejectValue("au", "refus", ici.phrase());
            case Programmation.Introuvable ici -> refus.reject("refus", ici.phrase());
            case Programmation.ChangeeEntreTemps ici -> refus.reject("refus", ici.phrase());
            case Programmation.Arretee ici -> refus.reject("refus", ici.phrase());
        }
    }
}
