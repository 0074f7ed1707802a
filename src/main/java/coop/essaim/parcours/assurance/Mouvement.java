package coop.essaim.parcours.assurance;

import coop.essaim.parcours.machine.GenreDEcheance;

/// Ce qu'on déclare à l'assureur d'une personne.
public enum Mouvement {
    ENTREE("Entrée", GenreDEcheance.ASSURANCE_ENTREE),
    SORTIE("Sortie", GenreDEcheance.ASSURANCE_SORTIE);

    private final String libelle;
    private final GenreDEcheance echeance;

    Mouvement(String libelle, GenreDEcheance echeance) {
        this.libelle = libelle;
        this.echeance = echeance;
    }

    public String libelle() {
        return libelle;
    }

    GenreDEcheance echeance() {
        return echeance;
    }
}
