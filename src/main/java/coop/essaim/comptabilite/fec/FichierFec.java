package coop.essaim.comptabilite.fec;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/// Un fichier à importer, avec son nom, qui dit d'ordinaire la date de clôture, et l'exercice si on le précise.
///
/// @param contenu se lit deux fois : d'abord pour savoir ce qu'il est, puis pour ses lignes
public record FichierFec(
        String nom,
        InputStreamSource contenu,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {

    public FichierFec(String nom, byte[] octets, @Nullable LocalDate du, @Nullable LocalDate au) {
        this(nom, new ByteArrayResource(octets), du, au);
    }
}
