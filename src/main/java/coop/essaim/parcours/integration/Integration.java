package coop.essaim.parcours.integration;

import coop.essaim.personnes.PersonneId;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La liste de contrôle de l'intégration : ce qu'il reste à réunir avant un contrat.
@Service
public class Integration {

    private static final int CODE_MAX = 40;

    private final IntegrationSql sql;
    private final Clock horloge;

    Integration(IntegrationSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    public List<PointVu> liste(PersonneId personne) {
        return sql.de(personne);
    }

    /// Ce qui manque, en toutes lettres ; vide quand la liste est entière.
    public List<String> restants(PersonneId personne) {
        return sql.de(personne).stream()
                .filter(point -> !point.estVu())
                .map(PointVu::libelle)
                .toList();
    }

    /// Coche un point, ou dit pourquoi il ne s'applique pas.
    ///
    /// @return faux quand le point n'existe pas, ou qu'un « sans objet » ne dit pas pourquoi
    @Transactional
    public boolean voir(
            PersonneId personne, String code, boolean sansObjet, @Nullable String note, @Nullable UUID par) {
        var propre = note == null || note.isBlank() ? null : note.strip();
        if (!sql.existe(code) || (sansObjet && propre == null)) return false;
        sql.voir(personne, code, sansObjet, propre, horloge.instant());
        sql.signer(personne, code, par);
        return true;
    }

    /// @return faux quand ce point n'était pas coché
    @Transactional
    public boolean reprendre(PersonneId personne, String code) {
        return sql.reprendre(personne, code);
    }

    /// Ajoute un point à la liste de la coopérative ; faux quand il y est déjà.
    @Transactional
    public boolean ajouter(String libelle) {
        var code = Normalizer.normalize(libelle.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
        if (code.isEmpty()) return false;
        return sql.ajouter(code.length() > CODE_MAX ? code.substring(0, CODE_MAX) : code, libelle.strip());
    }

    /// Retire un point de la liste, ou l'y remet ; ce qui a été vu reste.
    @Transactional
    public boolean activer(String code, boolean actif) {
        return sql.activer(code, actif);
    }
}
