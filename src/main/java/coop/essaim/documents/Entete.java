package coop.essaim.documents;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce que la coopérative écrit en haut et en bas de son papier.
///
/// @param mentions adresse, SIREN, capital variable… une ligne chacune
/// @param logo une image `data:` en PNG ou JPEG (`Entete.image`), ou rien
public record Entete(
        String cooperative, List<String> mentions, @Nullable String logo) {

    public Entete {
        mentions = List.copyOf(mentions);
    }

    public static Entete sansLogo(String cooperative, String... mentions) {
        return new Entete(cooperative, List.of(mentions), null);
    }

    /// Une image rangée dans les documents, telle qu'un papier peut la porter : dans le fichier même.
    public static String image(TypeDeDocument type, byte[] octets) {
        if (!type.estUneImage()) throw new IllegalArgumentException("Pas une image : " + type);
        return "data:" + type.mime() + ";base64," + Base64.getEncoder().encodeToString(octets);
    }
}
