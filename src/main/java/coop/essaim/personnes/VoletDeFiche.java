package coop.essaim.personnes;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import java.util.List;
import java.util.Optional;

/// Ce qu'un autre module montre au bas de la fiche d'une personne : son parcours, ses activités, ses rendez-vous.
/// Chacun apporte le sien comme bean, et n'y met que ce que le visiteur a le droit de voir.
public interface VoletDeFiche {

    /// L'ordre d'affichage, croissant : parcours 10, activités 20, accueil 30…
    int rang();

    Optional<Volet> volet(PersonneId personne, Visiteur visiteur);

    /// @param phrase l'essentiel en une phrase
    record Volet(String titre, String phrase, List<Lien> liens) {
        public Volet {
            liens = List.copyOf(liens);
        }
    }
}
