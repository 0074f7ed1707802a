package coop.essaim.commun.droit;

/// Les rôles livrés avec Essaim (architecture §6). La coopérative en change ensuite les droits, ou en crée d'autres.
public enum RoleLivre {
    ENTREPRENEUR("Entrepreneur", false),
    ASSOCIE("Associé", false),
    MEMBRE_COLLECTIF("Membre d'un collectif", false),
    ACCOMPAGNATEUR("Accompagnateur", true),
    COMPTABLE("Comptable", true),
    PAIE_SOCIAL("Paie et social", true),
    FORMATION("Formation", true),
    COMMUNICATION("Communication", true),
    GERANCE("Gérance", true),
    EXPERT_COMPTABLE("Expert-comptable", false),
    CONSEIL_CSE("Conseil de surveillance et CSE", false),
    FINANCEUR("Financeur", false),
    ADMINISTRATEUR("Administrateur technique", true);

    private final String libelle;
    private final boolean equipe;

    RoleLivre(String libelle, boolean equipe) {
        this.libelle = libelle;
        this.equipe = equipe;
    }

    public String libelle() {
        return libelle;
    }

    /// Un rôle de l'équipe d'appui : la double authentification y est obligatoire en production.
    public boolean estDeLEquipe() {
        return equipe;
    }
}
