package coop.essaim.parcours.social;

import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.GenreDEcheance.Famille;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Les pages de la gestion sociale, qui peut les ouvrir, et ce qui les attend.
public enum PageSociale {
    ABSENCES(
            "Absences",
            "/absences",
            DroitsParcours.ABSENCES,
            "Arrêts et congés, et les déclarations que chacun exige.",
            de(Famille.ABSENCE)),
    VISITES(
            "Visites médicales",
            "/visites",
            DroitsParcours.SANTE,
            "Les rendez-vous à prendre, à leur périodicité légale.",
            de(Famille.SANTE)),
    REGISTRE(
            "Registre du personnel",
            "/registre-du-personnel",
            DroitsParcours.SOCIAL,
            "Chaque embauche et chaque sortie, dans l’ordre.",
            Set.of(GenreDEcheance.DPAE)),
    MUTUELLE(
            "Mutuelle",
            "/mutuelle",
            DroitsParcours.SOCIAL,
            "Niveaux, dispenses et leurs justificatifs.",
            Set.of(GenreDEcheance.MUTUELLE, GenreDEcheance.DISPENSE_A_RENOUVELER)),
    ASSURANCES(
            "Assurances",
            "/assurances",
            DroitsParcours.SOCIAL,
            "Entrées et sorties à déclarer, tableau de l’année.",
            Set.of(GenreDEcheance.ASSURANCE_ENTREE, GenreDEcheance.ASSURANCE_SORTIE)),
    TITRES(
            "Titres de séjour",
            "/titres-de-sejour",
            DroitsParcours.SEJOUR,
            "Les titres qui autorisent à travailler, et leur fin.",
            de(Famille.TITRE)),
    AIDES(
            "Actions sociales",
            "/actions-sociales",
            DroitsParcours.AIDES,
            "Ce qui est demandé à l’Union Sociale, accordé et versé.",
            de(Famille.AIDE)),
    RSA(
            "Suivi du RSA",
            "/rsa",
            DroitsParcours.RSA,
            "La liste du mois, l’équipe pluridisciplinaire, les contrats d’engagement.",
            de(Famille.RSA)),
    SOUTIENS(
            "Soutiens de partenaires",
            "/soutiens",
            DroitsParcours.SOUTIENS,
            "Ce qu’un partenaire donne à une personne, et le compte à lui rendre.",
            Set.of(GenreDEcheance.JUSTIFIER_LE_SOUTIEN)),
    PREVENTION(
            "Prévention des risques",
            "/prevention",
            DroitsParcours.PREVENTION,
            "Engagements, journées de formation, document unique.",
            Set.of()),
    EFFECTIFS(
            "Effectifs et seuils",
            "/effectifs",
            DroitsParcours.MOUVEMENTS,
            "L’effectif de chaque mois au sens de chaque texte, et ce qu’il fait naître.",
            Set.of());

    private final String libelle;
    private final String adresse;
    private final String droit;
    private final String quoi;
    private final Set<GenreDEcheance> genres;

    PageSociale(String libelle, String adresse, String droit, String quoi, Set<GenreDEcheance> genres) {
        this.libelle = libelle;
        this.adresse = adresse;
        this.droit = droit;
        this.quoi = quoi;
        this.genres = genres;
    }

    private static Set<GenreDEcheance> de(Famille famille) {
        var genres = EnumSet.noneOf(GenreDEcheance.class);
        Arrays.stream(GenreDEcheance.values())
                .filter(g -> g.famille() == famille)
                .forEach(genres::add);
        return genres;
    }

    public String libelle() {
        return libelle;
    }

    public String adresse() {
        return adresse;
    }

    public String droit() {
        return droit;
    }

    public String quoi() {
        return quoi;
    }

    public Set<GenreDEcheance> genres() {
        return genres;
    }
}
