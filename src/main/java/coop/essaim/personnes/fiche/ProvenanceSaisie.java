package coop.essaim.personnes.fiche;

import coop.essaim.personnes.NiveauDEtudes;
import coop.essaim.personnes.Origine;
import jakarta.validation.constraints.Size;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// D'où vient la personne : comment elle a connu la coopérative, qui l'a adressée, ce qu'elle a étudié.
public record ProvenanceSaisie(
        @Nullable Origine origine,
        @Size(max = 200) @Nullable String prescripteur,
        @Nullable NiveauDEtudes niveauDEtudes,
        @Size(max = 200) @Nullable String diplome)
        implements Partie {

    public ProvenanceSaisie {
        prescripteur = Partie.propre(prescripteur);
        diplome = Partie.propre(diplome);
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire(
                "Nous a connus par",
                origine == null ? null : origine.libelle(),
                "Prescripteur",
                prescripteur,
                "Niveau d’études",
                niveauDEtudes == null ? null : niveauDEtudes.libelle(),
                "Dernier diplôme",
                diplome);
    }
}
