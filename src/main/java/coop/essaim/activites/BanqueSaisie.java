package coop.essaim.activites;

import coop.essaim.commun.Bic;
import coop.essaim.commun.Iban;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire du compte bancaire que les papiers de l'activité montrent. L'IBAN ne s'y réaffiche jamais.
record BanqueSaisie(
        @Nullable String titulaire,
        @Nullable String iban,
        @Nullable String bic) {

    /// Le compte ainsi décrit ; `null` quand tout est vide (celui de la coopérative) ou quand un champ est refusé.
    Fiche.@Nullable Banque lire(BindingResult refus) {
        var nom = Texte.ouRien(titulaire);
        var numero = Texte.ouRien(iban);
        var code = Texte.ouRien(bic);
        if (numero == null) {
            if (nom != null || code != null)
                refus.rejectValue("iban", "manque", "Écrivez l’IBAN de ce compte, ou videz les autres champs.");
            return null;
        }
        if (nom == null) refus.rejectValue("titulaire", "manque", "Écrivez au nom de qui est ce compte.");
        var lu = Iban.lire(numero);
        lu.refus().ifPresent(phrase -> refus.rejectValue("iban", "illisible", phrase));
        var bicLu = code == null ? null : Bic.lire(code);
        if (bicLu != null) bicLu.refus().ifPresent(phrase -> refus.rejectValue("bic", "illisible", phrase));
        if (nom == null || refus.hasErrors()) return null;
        return new Fiche.Banque(nom, lu.valeur(), bicLu == null ? null : bicLu.valeur());
    }
}
