package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Montant;

/// Ce que la feuille porte déjà dans une section.
public record SoldeDeSection(String section, Montant debit, Montant credit) {

    public Montant reste() {
        return debit.moins(credit);
    }

    public String phrase() {
        if (reste().estNul()) return "Équilibrée";
        return "Il manque " + reste().absolu() + (reste().estPositif() ? " au crédit" : " au débit");
    }
}
