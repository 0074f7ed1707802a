package coop.essaim.personnes;

/// Comment une personne a connu la coopérative.
public enum Origine {
    BOUCHE_A_OREILLE("Bouche à oreille"),
    PRESCRIPTEUR("Adressée par une structure"),
    SITE("Site ou recherche sur internet"),
    EVENEMENT("Salon, forum, rencontre"),
    PRESSE("Presse ou radio"),
    RESEAU("Réseau social"),
    AUTRE("Autrement");

    private final String libelle;

    Origine(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
