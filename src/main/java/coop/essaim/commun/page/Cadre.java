package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ce que toute page sait sans que son contrôleur le lui dise : qui regarde, où, avec quel menu et quel avis.
///
/// `Gabarits` le construit et le passe sous le nom `cadre` ; une page le transmet à `commun/page/page.jte`.
///
/// @param csrfJeton jeton anti-CSRF, à mettre dans chaque formulaire (formulaire.jte le fait)
public record Cadre(
        Visiteur visiteur,
        String chemin,
        String csrfParametre,
        String csrfJeton,
        String cooperative,
        List<EntreeDeMenu> menu,
        @Nullable Avis avis) {

    /// Attribut de la demande HTTP où `acces` dépose le nom de la coopérative.
    public static final String COOPERATIVE = "essaim.cooperative";

    public Cadre {
        menu = List.copyOf(menu);
    }

    /// L'entrée du menu où l'on se trouve : celle dont l'adresse est le plus long préfixe du chemin.
    public Optional<EntreeDeMenu> entreeCourante() {
        return menu.stream()
                .filter(entree -> chemin.equals(entree.url()) || chemin.startsWith(entree.url() + "/"))
                .max((a, b) -> Integer.compare(a.url().length(), b.url().length()));
    }
}
