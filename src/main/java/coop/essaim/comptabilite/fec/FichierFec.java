package coop.essaim.comptabilite.fec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Un fichier à importer, avec son nom, qui dit d'ordinaire la date de clôture, et l'exercice si on le précise.
@SuppressWarnings("ArrayRecordComponent") // Le contenu du fichier : ni comparé ni affiché.
public record FichierFec(
        String nom,
        byte[] octets,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {

    String empreinte() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
