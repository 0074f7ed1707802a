package coop.essaim.paie.calcul;

/// Ce qui lie la personne à la coopérative, pour la paie.
public sealed interface Contrat {

    /// Un CDI ou un CDD, avec sa durée du travail.
    record Salarie(boolean cadre, Duree duree) implements Contrat {}

    /// Le contrat d'entrepreneur salarié (C. trav. L7331-1) : aucune durée du travail, des heures équivalentes.
    record Cesa(boolean cadre) implements Contrat {}

    /// Le contrat d'appui au projet d'entreprise (C. com. L127-1) : pas un contrat de travail, régime à part.
    record Cape() implements Contrat {}

    /// Un contrat que le moteur ne sait pas calculer : il est refusé par son nom.
    record Autre(String nature) implements Contrat {}

    default boolean estCadre() {
        return switch (this) {
            case Salarie salarie -> salarie.cadre();
            case Cesa cesa -> cesa.cadre();
            case Cape cape -> false;
            case Autre autre -> false;
        };
    }
}
