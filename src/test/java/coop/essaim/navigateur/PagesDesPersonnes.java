package coop.essaim.navigateur;

import coop.essaim.commun.Courriel;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Les pages d'une personne au nom long, pour voir ce qui déborde.
@TestComponent
class PagesDesPersonnes implements PagesAVisiter {

    private final Personnes personnes;
    private @Nullable PersonneId personne;

    PagesDesPersonnes(Personnes personnes) {
        this.personnes = personnes;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        return chemin.startsWith("/personnes/{id}")
                ? List.of(chemin.replace("{id}", personne().toString()))
                : List.of();
    }

    private PersonneId personne() {
        if (personne == null || personnes.trouver(personne).isEmpty()) {
            personne = personnes.ouvrir(
                    new NouvellePersonne(
                            null,
                            "Kerivel-Montgaillard de Sainte-Radegonde",
                            "Marie-Antoinette",
                            LocalDate.of(1987, 3, 12),
                            new Courriel("marie-antoinette.kerivel-montgaillard@tres-long-domaine.exemple.fr"),
                            null),
                    null);
        }
        return personne;
    }
}
