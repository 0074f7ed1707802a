package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond un réglage des relances : un niveau, un taux.
public sealed interface Reglage {

    record Fait() implements Reglage {}

    /// Rien n'est écrit.
    sealed interface Refus extends Reglage {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Ce réglage n’existe plus : rouvrez la page.";
                case LibelleManque() -> "Nommez ce niveau en 60 caractères au plus.";
                case JoursAbsurdes() -> "Écrivez un nombre de jours de 1 à 365 après l’échéance.";
                case JoursHorsOrdre(var apres, var avant) ->
                    avant == 0
                            ? "Écrivez plus de " + EnFrancais.compte(apres, "jour")
                                    + " : le niveau d’avant est à ce délai."
                            : "Écrivez un délai entre " + EnFrancais.enFrancais(apres) + " et "
                                    + EnFrancais.compte(avant, "jour") + ", ceux des niveaux voisins.";
                case TexteManque() ->
                    "Écrivez le texte, en 4 000 caractères au plus, avec {numero} et {reste} : le client doit savoir ce"
                            + " qu’il doit.";
                case MotInconnu(var mot) ->
                    "« {" + mot
                            + "} » n’est pas un mot que l’on sait remplir : retirez-le, ou prenez-en un de la liste.";
                case DernierNiveau() -> "Gardez au moins un niveau : sans lui, rien ne se relance.";
                case TropDeNiveaux() -> "Neuf niveaux suffisent : changez-en un plutôt que d’en ajouter.";
                case AjouteAujourdhui() -> "Ce niveau date d’aujourd’hui : changez-le, ou retirez-le demain.";
                case TauxAbsurde() -> "Écrivez un taux au-dessus de 0 % et au plus de 20 %, à trois décimales.";
                case FinAvantDebut() -> "Écrivez un dernier jour qui suit le premier.";
                case Chevauche(var du, var au) ->
                    "Un taux couvre déjà du " + EnFrancais.enFrancais(du) + " au " + EnFrancais.enFrancais(au)
                            + " : annulez-le d’abord s’il est faux.";
                case SansTexte() -> "Citez le texte qui fixe ce taux, en 200 caractères au plus.";
            };
        }
    }

    record Introuvable() implements Refus {}

    record LibelleManque() implements Refus {}

    record JoursAbsurdes() implements Refus {}

    /// @param avant le délai du niveau suivant ; 0 sans
    record JoursHorsOrdre(int apres, int avant) implements Refus {}

    record TexteManque() implements Refus {}

    record MotInconnu(String mot) implements Refus {}

    record DernierNiveau() implements Refus {}

    record TropDeNiveaux() implements Refus {}

    /// Une ligne datée d'aujourd'hui ne se ferme pas hier.
    record AjouteAujourdhui() implements Refus {}

    record TauxAbsurde() implements Refus {}

    record FinAvantDebut() implements Refus {}

    record Chevauche(LocalDate du, LocalDate au) implements Refus {}

    record SansTexte() implements Refus {}
}
