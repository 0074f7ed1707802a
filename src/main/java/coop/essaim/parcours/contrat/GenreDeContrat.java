package coop.essaim.parcours.contrat;

import static coop.essaim.parcours.contrat.Clause.*;

import coop.essaim.parcours.papier.Gabarit;
import java.util.List;

/// Les contrats que la coopérative passe, et les clauses que chacun doit porter.
public enum GenreDeContrat {
    CAPE(
            "CAPE",
            Gabarit.CAPE,
            true,
            List.of(
                    PROGRAMME_AVANT,
                    PROGRAMME_APRES,
                    MOYENS,
                    RETRIBUTION,
                    ENGAGEMENTS,
                    INFORMATION_COMPTABLE,
                    RUPTURE,
                    REMUNERATION,
                    COTISATIONS),
            List.of()),
    CESA(
            "CESA",
            Gabarit.CESA,
            false,
            List.of(
                    OBJECTIFS,
                    SOUTIEN,
                    CONTRIBUTION,
                    PART_VARIABLE,
                    STATUTS,
                    CLIENTELE,
                    ACCES_AU_SOCIETARIAT,
                    ENTRETIENS),
            List.of()),
    CONTRAT_DE_TRAVAIL(
            "Contrat de travail de l’équipe d’appui",
            Gabarit.CONTRAT_DE_TRAVAIL,
            false,
            List.of(FONCTION, LIEU, DUREE_DU_TRAVAIL),
            List.of(DEMANDE_DE_TEMPS_PARTIEL)),
    CAPE_CJS(
            "CAPE de coopérative jeunesse",
            Gabarit.CAPE_CJS,
            true,
            List.of(
                    PROGRAMME_AVANT,
                    PROGRAMME_APRES,
                    MOYENS,
                    RETRIBUTION,
                    ENGAGEMENTS,
                    INFORMATION_COMPTABLE,
                    RUPTURE,
                    REMUNERATION,
                    COTISATIONS),
            List.of());

    private final String libelle;
    private final Gabarit gabarit;
    private final boolean aUnTerme;
    private final List<Clause> obligatoires;
    private final List<Clause> facultatives;

    GenreDeContrat(
            String libelle, Gabarit gabarit, boolean aUnTerme, List<Clause> obligatoires, List<Clause> facultatives) {
        this.libelle = libelle;
        this.gabarit = gabarit;
        this.aUnTerme = aUnTerme;
        this.obligatoires = obligatoires;
        this.facultatives = facultatives;
    }

    public String libelle() {
        return libelle;
    }

    Gabarit gabarit() {
        return gabarit;
    }

    /// Vrai quand la loi veut un terme écrit.
    public boolean aUnTerme() {
        return aUnTerme;
    }

    public boolean estUnCape() {
        return this == CAPE || this == CAPE_CJS;
    }

    public List<Clause> obligatoires() {
        return obligatoires;
    }

    public List<Clause> clauses() {
        return java.util.stream.Stream.concat(obligatoires.stream(), facultatives.stream())
                .toList();
    }
}
