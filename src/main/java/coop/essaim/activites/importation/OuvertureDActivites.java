package coop.essaim.activites.importation;

import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.activites.contribution.Contributions;
import coop.essaim.activites.contribution.Fixation;
import coop.essaim.activites.importation.LigneLue.Contenu;
import coop.essaim.activites.partage.Part;
import coop.essaim.activites.partage.Parts;
import coop.essaim.activites.partage.Repartition;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ouvre l'activité d'une ligne, par les mêmes actes que les écrans.
@Component
class OuvertureDActivites {

    private static final BigDecimal ENTIERE = BigDecimal.valueOf(100);

    private final Activites activites;
    private final Parts parts;
    private final Contributions contributions;

    OuvertureDActivites(Activites activites, Parts parts, Contributions contributions) {
        this.activites = activites;
        this.parts = parts;
        this.contributions = contributions;
    }

    /// L'aperçu a tout relu : un refus ici vient d'un autre acte, fait au même instant, et défait tout l'import.
    void ouvrir(Contenu contenu, UUID par) {
        var description = contenu.description();
        if (!(activites.ouvrir(description.enseigne(), contenu.ouverteLe(), par)
                instanceof Ouverture.Faite(var activite)))
            throw new IllegalStateException("Une enseigne de l'import vient d'être prise.");
        activites.decrire(activite.id(), description);
        if (contenu.presentation() != null) activites.presenter(activite.id(), contenu.presentation());
        var entrepreneur = contenu.entrepreneur();
        if (entrepreneur != null
                && !(parts.repartir(
                                activite.id(),
                                contenu.ouverteLe(),
                                List.of(new Part(entrepreneur.id(), ENTIERE)),
                                null,
                                par)
                        instanceof Repartition.Faite))
            throw new IllegalStateException("La part d'une activité importée est refusée.");
        var contribution = contenu.contribution();
        if (contribution != null
                && !(contributions.fixer(activite.id(), contribution, contenu.ouverteLe()) instanceof Fixation.Faite))
            throw new IllegalStateException("La contribution d'une activité importée est refusée.");
    }
}
