package coop.essaim.facturation.electronique;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// En quoi se compte une quantité : le code de la recommandation 20 de la CEE-ONU (BT-130), et le mot du papier.
public record Unite(String code, String singulier, String pluriel) {

    public static final Unite UNITE = new Unite("C62", "unité", "unités");
    public static final Unite FORFAIT = new Unite("LS", "forfait", "forfaits");
    public static final Unite HEURE = new Unite("HUR", "heure", "heures");
    public static final Unite JOUR = new Unite("DAY", "jour", "jours");
    public static final Unite SEMAINE = new Unite("WEE", "semaine", "semaines");
    public static final Unite MOIS = new Unite("MON", "mois", "mois");
    public static final Unite KILOMETRE = new Unite("KMT", "km", "km");
    public static final Unite METRE = new Unite("MTR", "m", "m");
    public static final Unite METRE_CARRE = new Unite("MTK", "m²", "m²");
    public static final Unite METRE_CUBE = new Unite("MTQ", "m³", "m³");
    public static final Unite LITRE = new Unite("LTR", "l", "l");
    public static final Unite KILOGRAMME = new Unite("KGM", "kg", "kg");
    public static final Unite TONNE = new Unite("TNE", "t", "t");

    public static final List<Unite> CONNUES = List.of(
            UNITE,
            FORFAIT,
            HEURE,
            JOUR,
            SEMAINE,
            MOIS,
            KILOMETRE,
            METRE,
            METRE_CARRE,
            METRE_CUBE,
            LITRE,
            KILOGRAMME,
            TONNE);

    /// L'unité que ce mot nomme ; un mot que la norme n'a pas se compte à l'unité, et s'imprime tel quel.
    public static Unite de(@Nullable String mot) {
        var propre = mot == null ? "" : mot.strip();
        var minuscule = propre.toLowerCase(Locale.FRENCH);
        return CONNUES.stream()
                .filter(unite -> unite.singulier.equals(minuscule) || unite.pluriel.equals(minuscule))
                .findFirst()
                .orElseGet(() -> minuscule.equals("h") ? HEURE : new Unite(UNITE.code, propre, propre));
    }

    public String mot(boolean plusieurs) {
        return plusieurs ? pluriel : singulier;
    }
}
