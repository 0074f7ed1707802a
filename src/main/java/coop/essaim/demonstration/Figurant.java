package coop.essaim.demonstration;

import coop.essaim.commun.droit.RoleLivre;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Une personne inventée, son rôle à montrer et son mot de passe, qui n'ouvre que la démonstration.
///
/// @param montre le rôle que son compte donne à essayer ; les autres l'accompagnent dans la vie
record Figurant(String nom, String courriel, RoleLivre montre, Set<RoleLivre> autres, String motDePasse) {

    private static final String DOMAINE = "@val-rouge.example";

    /// L'équipe d'appui : quatre permanents, une alternante et un stagiaire, et qui tient la machine.
    static final List<Figurant> EQUIPE = List.of(
            de("Solène Marrec", "solene", RoleLivre.GERANCE, "miel de lavande"),
            de("Maud Kerivel", "maud", RoleLivre.ACCOMPAGNATEUR, "miel de tilleul"),
            de("Ludovic Tanguy", "ludovic", RoleLivre.COMPTABLE, "miel de romarin"),
            de("Yann Le Bihan", "yann", RoleLivre.PAIE_SOCIAL, "miel de sarrasin"),
            de("Nolwenn Abgrall", "nolwenn", RoleLivre.FORMATION, "miel de garrigue"),
            de("Tristan Corre", "tristan", RoleLivre.COMMUNICATION, "miel de montagne"),
            de("Anaïs Le Goff", "anais", RoleLivre.ADMINISTRATEUR, "miel de bourdaine"));

    /// Les dix entrepreneurs ; trois d'entre eux ont aussi un mandat ou des parts.
    static final List<Figurant> ENTREPRENEURS = List.of(
            de("Camille Aubrée", "camille", RoleLivre.ASSOCIE, "miel de bruyere rose", RoleLivre.ENTREPRENEUR),
            de("Idriss Benali", "idriss", RoleLivre.ENTREPRENEUR, "miel de tournesol"),
            de("Fanny Delorme", "fanny", RoleLivre.MEMBRE_COLLECTIF, "miel de chataignier", RoleLivre.ENTREPRENEUR),
            de("Gaël Prigent", "gael", RoleLivre.CONSEIL_CSE, "miel de framboisier", RoleLivre.ENTREPRENEUR),
            de("Rozenn Cadiou", "rozenn", RoleLivre.ENTREPRENEUR, "miel de sapin noir"),
            de("Omar Diakité", "omar", RoleLivre.ENTREPRENEUR, "miel de rhododendron"),
            de("Lucie Ferrand", "lucie", RoleLivre.ENTREPRENEUR, "miel de trefle blanc"),
            de("Mathis Jégou", "mathis", RoleLivre.ENTREPRENEUR, "miel de pissenlit"),
            de("Sarah Nouvel", "sarah", RoleLivre.ENTREPRENEUR, "miel de bourrache"),
            de("Thomas Quéré", "thomas", RoleLivre.ENTREPRENEUR, "miel de marjolaine"));

    /// Les personnes du dehors, qui lisent.
    static final List<Figurant> DEHORS = List.of(
            de("Hélène Vasseur", "helene.vasseur", RoleLivre.EXPERT_COMPTABLE, "miel de luzerne douce"),
            de("Paul Guérin", "paul.guerin", RoleLivre.FINANCEUR, "miel de colza doux"));

    private static Figurant de(String nom, String debut, RoleLivre montre, String motDePasse, RoleLivre... autres) {
        return new Figurant(nom, debut + DOMAINE, montre, Set.of(autres), motDePasse);
    }

    Set<String> codesDesRoles() {
        return java.util.stream.Stream.concat(autres.stream(), java.util.stream.Stream.of(montre))
                .map(RoleLivre::name)
                .collect(Collectors.toSet());
    }
}
