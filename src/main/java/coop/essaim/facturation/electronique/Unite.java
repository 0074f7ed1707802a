package coop.essaim.facturation.electronique;

/// En quoi se compte une quantité : le code de la recommandation 20 de la CEE-ONU (BT-130), et le mot du papier.
public enum Unite {
    UNITE("C62", "unité", "unités"),
    FORFAIT("LS", "forfait", "forfaits"),
    HEURE("HUR", "heure", "heures"),
    JOUR("DAY", "jour", "jours"),
    SEMAINE("WEE", "semaine", "semaines"),
    MOIS("MON", "mois", "mois"),
    KILOMETRE("KMT", "km", "km"),
    METRE("MTR", "m", "m"),
    METRE_CARRE("MTK", "m²", "m²"),
    METRE_CUBE("MTQ", "m³", "m³"),
    LITRE("LTR", "l", "l"),
    KILOGRAMME("KGM", "kg", "kg"),
    TONNE("TNE", "t", "t");

    private final String code;
    private final String singulier;
    private final String pluriel;

    Unite(String code, String singulier, String pluriel) {
        this.code = code;
        this.singulier = singulier;
        this.pluriel = pluriel;
    }

    String code() {
        return code;
    }

    public String mot(boolean plusieurs) {
        return plusieurs ? pluriel : singulier;
    }
}
