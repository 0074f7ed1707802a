package coop.essaim.comptabilite.cloture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les totaux scellés, de chaque jour de validation, de chaque mois et exercice clos : total, cumul depuis toujours,
/// bout de la chaîne de chaque journal. Chaque sceau contient l'empreinte du précédent (art. 286, I, 3° bis du CGI).
@Service
public class Scellements {

    private final ScellementsSql sql;
    private final Clock horloge;

    Scellements(ScellementsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    public enum Nature {
        /// Par date de validation.
        JOUR,
        /// Par date d'écriture.
        MOIS,
        ANNEE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String libelle() {
            return switch (this) {
                case JOUR -> "Jour";
                case MOIS -> "Mois";
                case ANNEE -> "Exercice";
            };
        }
    }

    /// Scelle les jours de validation révolus qui ne le sont pas. Rend leur nombre.
    @Transactional
    public int scellerLesJours() {
        sql.mettreEnFile();
        var jours = sql.joursASceller(LocalDate.now(horloge));
        for (var jour : jours) ajouter(Nature.JOUR, jour, jour);
        return jours.size();
    }

    @Transactional
    public void sceller(Nature nature, LocalDate du, LocalDate au) {
        sql.mettreEnFile();
        ajouter(nature, du, au);
    }

    private void ajouter(Nature nature, LocalDate du, LocalDate au) {
        var totaux = nature == Nature.JOUR ? sql.totauxDuJour(du) : sql.totaux(du, au);
        var sceau = sql.precedent(nature, du).suivant(nature, du, au, totaux, sql.bouts());
        sql.ajouter(sceau, empreinte(sql.derniereEmpreinte(), sceau), OffsetDateTime.now(horloge));
    }

    /// SHA-256 (empreinte précédente ‖ texte du sceau), champs séparés par des espaces.
    static byte[] empreinte(byte[] precedente, Sceau sceau) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(precedente);
            return sha.digest(sceau.texte().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
