package coop.essaim.parcours.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Les motifs normés : la même raison porte toujours le même nom, et les bilans la comptent.
public enum Motif {
    AUTRE_STATUT(Emploi.REORIENTATION, "Un autre statut lui convient mieux"),
    AUTRE_TERRITOIRE(Emploi.REORIENTATION, "Elle vit ou travaille sur un autre territoire"),
    FINANCEMENT(Emploi.REORIENTATION, "Son projet cherche d’abord un financement"),
    RECHERCHE_D_EMPLOI(Emploi.REORIENTATION, "Elle cherche un emploi"),
    AUTRE_ORIENTATION(Emploi.REORIENTATION, "Autre raison"),

    PROJET_A_MURIR(Emploi.NON_ADMISSION, "Le projet est à mûrir"),
    ACTIVITE_NON_ASSURABLE(Emploi.NON_ADMISSION, "L’activité ne peut pas être assurée"),
    ACTIVITE_REGLEMENTEE(Emploi.NON_ADMISSION, "L’activité est réglementée et les titres manquent"),
    DISPONIBILITE(Emploi.NON_ADMISSION, "La personne n’est pas disponible"),
    RENONCEMENT(Emploi.NON_ADMISSION, "La personne a renoncé"),
    AUTRE_REFUS(Emploi.NON_ADMISSION, "Autre raison"),

    DEMISSION(Emploi.SORTIE, "Démission"),
    RUPTURE_CONVENTIONNELLE(Emploi.SORTIE, "Rupture conventionnelle"),
    FIN_DE_CAPE(Emploi.SORTIE, "Fin du CAPE"),
    FIN_D_ESSAI(Emploi.SORTIE, "Fin de la période d’essai"),
    LICENCIEMENT(Emploi.SORTIE, "Licenciement"),
    RETRAITE(Emploi.SORTIE, "Retraite"),
    CREATION_DE_SA_STRUCTURE(Emploi.SORTIE, "Création de sa structure"),
    EMPLOI(Emploi.SORTIE, "Départ vers un emploi"),
    LIMITE_D_ASSOCIE(Emploi.SORTIE, "Limite d’associé atteinte sans admission"),
    FIN_DE_CONTRAT(Emploi.SORTIE, "Terme du contrat de travail"),
    ABANDON(Emploi.SORTIE, "Abandon du projet avant le contrat"),
    DECES(Emploi.SORTIE, "Décès");

    /// L'étape que le motif explique.
    public enum Emploi {
        REORIENTATION,
        NON_ADMISSION,
        SORTIE
    }

    private final Emploi emploi;
    private final String libelle;

    Motif(Emploi emploi, String libelle) {
        this.emploi = emploi;
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Les motifs qu'une étape admet ; vide quand elle n'en demande pas.
    public static List<Motif> de(Transition transition) {
        var emploi = switch (transition) {
            case T3 -> Emploi.REORIENTATION;
            case T5_REFUS -> Emploi.NON_ADMISSION;
            case T15 -> Emploi.SORTIE;
            default -> null;
        };
        return Arrays.stream(values()).filter(motif -> motif.emploi == emploi).toList();
    }

    public static Optional<Motif> deCode(String code) {
        return Arrays.stream(values())
                .filter(motif -> motif.name().equals(code))
                .findFirst();
    }
}
