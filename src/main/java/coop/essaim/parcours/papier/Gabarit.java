package coop.essaim.parcours.papier;

import static coop.essaim.parcours.papier.Champ.Groupe.AVENANT;
import static coop.essaim.parcours.papier.Champ.Groupe.CLAUSES_CAPE;
import static coop.essaim.parcours.papier.Champ.Groupe.CLAUSES_CESA;
import static coop.essaim.parcours.papier.Champ.Groupe.CLAUSES_TRAVAIL;
import static coop.essaim.parcours.papier.Champ.Groupe.COMMUN;
import static coop.essaim.parcours.papier.Champ.Groupe.CONTRAT;
import static coop.essaim.parcours.papier.Champ.Groupe.LETTRE;
import static coop.essaim.parcours.papier.Champ.Groupe.SORTIE;

import java.util.List;

/// Les papiers du parcours, et les groupes de champs que chacun admet.
public enum Gabarit {
    CAPE("Contrat d’appui au projet d’entreprise", COMMUN, CONTRAT, CLAUSES_CAPE),
    CAPE_RENOUVELLEMENT("Renouvellement de CAPE", COMMUN, CONTRAT, CLAUSES_CAPE),
    CESA("Contrat d’entrepreneur salarié", COMMUN, CONTRAT, CLAUSES_CESA),
    CONTRAT_DE_TRAVAIL("Contrat de travail", COMMUN, CONTRAT, CLAUSES_TRAVAIL),
    CAPE_CJS("CAPE de coopérative jeunesse de services", COMMUN, CONTRAT, CLAUSES_CAPE),
    AVENANT_AU_CONTRAT("Avenant", COMMUN, CONTRAT, AVENANT),
    CERTIFICAT_DE_TRAVAIL("Certificat de travail", COMMUN, SORTIE),
    SOLDE_DE_TOUT_COMPTE("Reçu pour solde de tout compte", COMMUN, SORTIE),
    LIMITE_D_ASSOCIE("Fin du contrat à la limite d’associé", COMMUN, SORTIE),
    ADMISSION("Lettre d’admission", COMMUN, LETTRE),
    NON_ADMISSION("Lettre de non-admission", COMMUN, LETTRE),
    REORIENTATION("Lettre de réorientation", COMMUN, LETTRE);

    private final String libelle;
    private final List<Champ.Groupe> groupes;

    Gabarit(String libelle, Champ.Groupe... groupes) {
        this.libelle = libelle;
        this.groupes = List.of(groupes);
    }

    public String libelle() {
        return libelle;
    }

    public List<Champ> champs() {
        return Champ.de(groupes);
    }

    boolean admet(Champ champ) {
        return groupes.contains(champ.groupe());
    }

    /// Le fichier livré avec Essaim, version 0.
    String ressource() {
        return "parcours/gabarits/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".html";
    }
}
