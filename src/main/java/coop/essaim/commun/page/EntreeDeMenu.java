package coop.essaim.commun.page;

import java.util.Comparator;
import java.util.List;

/// Une entrée du menu, apportée par un module comme bean ; visible de qui a le droit.
///
/// L'équipe la lit sous sa rubrique. Qui n'est pas de l'équipe lit une seule liste, dans l'ordre de `rangPersonne` :
/// les
/// quatre premières font la barre du bas de son téléphone (identité : 0 Accueil, 10 Factures, 20 Frais, 30 Mon tableau
/// ;
/// le reste au-delà de 100).
///
/// @param droit code du droit, ou chaîne vide pour toute personne connectée
/// @param icone nom d'une icône du jeu de `commun` (voir icone.jte)
/// @param rangPersonne place dans le menu de qui n'est pas de l'équipe ; sans [#pourLaPersonne], après toutes les
/// autres
/// @param aussi d'autres adresses dont elle est l'entrée : les pages qu'elle regroupe sans les montrer au menu
public record EntreeDeMenu(
        Rubrique rubrique,
        int rang,
        String libelle,
        String url,
        String droit,
        String icone,
        int rangPersonne,
        List<String> aussi) {

    private static final int APRES_LES_AUTRES = 10_000;

    static final Comparator<EntreeDeMenu> PAR_METIER =
            Comparator.comparing(EntreeDeMenu::rubrique).thenComparing(EntreeDeMenu::rang);
    static final Comparator<EntreeDeMenu> PAR_RANG =
            Comparator.comparing(EntreeDeMenu::rangPersonne).thenComparing(PAR_METIER);

    public EntreeDeMenu(Rubrique rubrique, int rang, String libelle, String url, String droit, String icone) {
        this(rubrique, rang, libelle, url, droit, icone, APRES_LES_AUTRES, List.of());
    }

    public EntreeDeMenu {
        aussi = List.copyOf(aussi);
    }

    /// La même entrée, avec sa place dans le menu de qui n'est pas de l'équipe.
    public EntreeDeMenu pourLaPersonne(int place) {
        return new EntreeDeMenu(rubrique, rang, libelle, url, droit, icone, place, aussi);
    }

    /// La même entrée, qui reste celle où l'on est sur ces autres pages.
    public EntreeDeMenu aussiPour(List<String> adresses) {
        return new EntreeDeMenu(rubrique, rang, libelle, url, droit, icone, rangPersonne, adresses);
    }
}
