package coop.essaim.navigateur;

import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Des menus et des listes de tâches de toutes tailles : ce que verra une coopérative qui se sert de tout.
final class MenusDEssai {

    static final LocalDate JOUR = LocalDate.of(2026, 11, 26);

    static final List<EntreeDeMenu> EQUIPE = List.of(
            new EntreeDeMenu(Rubrique.ACCUEIL, 0, "Accueil", "/", "", "maison"),
            new EntreeDeMenu(Rubrique.ACCUEILLIR, 0, "Informations collectives", "/reunions", "", "calendrier"),
            new EntreeDeMenu(Rubrique.ACCOMPAGNER, 0, "Entrepreneurs", "/galerie", "", "personnes"),
            new EntreeDeMenu(Rubrique.ACCOMPAGNER, 1, "Rendez-vous", "/rendez-vous", "", "rendez-vous"),
            new EntreeDeMenu(Rubrique.GERER, 0, "Factures", "/factures", "", "facture"),
            new EntreeDeMenu(Rubrique.GERER, 1, "Frais", "/frais", "", "frais"),
            new EntreeDeMenu(Rubrique.COMPTER, 0, "Grand livre", "/grand-livre", "", "comptes"),
            new EntreeDeMenu(Rubrique.ADMINISTRER, 0, "Comptes et rôles", "/comptes", "", "bouclier"));

    static final List<EntreeDeMenu> PERSONNE = List.of(
            new EntreeDeMenu(Rubrique.FORMER, 0, "Formations", "/formations", "", "formation"),
            new EntreeDeMenu(Rubrique.GERER, 2, "Mon tableau", "/galerie", "", "barres").pourLaPersonne(30),
            new EntreeDeMenu(Rubrique.GERER, 1, "Frais", "/frais", "", "frais").pourLaPersonne(20),
            new EntreeDeMenu(Rubrique.GERER, 0, "Factures", "/factures", "", "facture").pourLaPersonne(10),
            new EntreeDeMenu(Rubrique.ACCUEIL, 0, "Accueil", "/", "", "maison").pourLaPersonne(0));

    private static final List<String> NOMS = List.of(
            "Informations collectives",
            "Entrepreneurs",
            "Factures à valider",
            "Rémunérations",
            "Grand livre général et par section",
            "Sessions",
            "Assemblées générales",
            "Rapport annuel",
            "Échéances et absences");

    private MenusDEssai() {}

    /// Cinquante-cinq entrées, pour l'équipe ; une douzaine pour les autres.
    static List<EntreeDeMenu> plein(boolean equipe) {
        var menu = new ArrayList<>(equipe ? EQUIPE : PERSONNE);
        IntStream.range(0, equipe ? 47 : 8)
                .mapToObj(i -> new EntreeDeMenu(
                        Rubrique.values()[1 + i % 9],
                        10 + i,
                        NOMS.get(i * 5 % NOMS.size()),
                        "/plein/" + i,
                        "",
                        "dossier"))
                .forEach(menu::add);
        return menu;
    }

    static List<Tache> taches(int nombre) {
        return IntStream.range(0, nombre)
                .mapToObj(i -> new Tache(
                        i % 3 == 0
                                ? "factures à valider"
                                : "Signer l’avenant au contrat d’entrepreneur salarié de Camille Aubrée",
                        i % 3 == 0 ? 3 + i : 0,
                        i % 4 == 0 ? null : JOUR.plusDays(i * 2L - 8),
                        "/galerie",
                        i % 8 == 0 ? Urgence.EN_RETARD : Urgence.NORMALE))
                .toList();
    }
}
