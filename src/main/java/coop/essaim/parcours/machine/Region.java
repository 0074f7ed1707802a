package coop.essaim.parcours.machine;

/// Les régions orthogonales : une personne a toujours un état dans chacune.
public enum Region {
    PARCOURS("Parcours"),
    CONTRAT("Contrat"),
    SOCIETARIAT("Sociétariat"),
    SUSPENSION("Présence"),
    RETENTION("Dossier");

    private final String libelle;

    Region(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// L'état de qui n'a encore aucun événement.
    public Etat initial() {
        return switch (this) {
            case PARCOURS -> Etat.INCONNU;
            case CONTRAT -> Etat.SANS_CONTRAT;
            case SOCIETARIAT -> Etat.NON_ASSOCIE;
            case SUSPENSION -> Etat.PRESENT;
            case RETENTION -> Etat.DOSSIER_ACTIF;
        };
    }
}
