package coop.essaim.acces.journal;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Les filtres de l'écran, tels que tapés.
record FiltreSaisie(
        @Nullable String chaine,
        @Nullable String personne,
        @Nullable String acte,
        @Nullable String objet,
        @Nullable String du,
        @Nullable String au) {

    /// @param toutLire vrai : les actes de tous les métiers ; faux : ceux des comptes et des accès
    Recherche recherche(BindingResult refus, boolean toutLire) {
        var debut = date("du", du, refus);
        var fin = date("au", au, refus);
        if (debut != null && fin != null && fin.isBefore(debut)) {
            refus.rejectValue(
                    "au", "ordre", "Choisissez une date de fin qui suit le " + EnFrancais.enFrancais(debut) + ".");
        }
        return new Recherche(
                Chaine.de(chaine == null ? "" : chaine),
                texte(personne),
                texte(acte),
                texte(objet),
                debut,
                fin,
                toutLire);
    }

    private static @Nullable LocalDate date(String champ, @Nullable String saisie, BindingResult refus) {
        var texte = texte(saisie);
        if (texte == null) return null;
        var lue = EnFrancais.lireDate(texte);
        lue.refus().ifPresent(phrase -> refus.rejectValue(champ, "date", phrase));
        return lue.siLue().orElse(null);
    }

    private static @Nullable String texte(@Nullable String saisie) {
        return saisie == null || saisie.isBlank() ? null : saisie.strip();
    }
}
