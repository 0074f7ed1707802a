package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les niveaux de la mutuelle collective, par dates : en ouvrir, en changer les conditions, en fermer.
@Service
public class Niveaux {

    private static final BigDecimal MOITIE = BigDecimal.valueOf(50);
    private static final BigDecimal TOUT = BigDecimal.valueOf(100);
    private static final int CODE_MAX = 30;

    private final NiveauxSql sql;
    private final Journal journal;
    private final Clock horloge;

    Niveaux(NiveauxSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param remplace le code du niveau dont les conditions changent ; `null` pour un niveau nouveau
    public record Conditions(
            @Nullable String remplace,
            String libelle,
            @Nullable Montant cotisation,
            BigDecimal partEmployeur,
            LocalDate du,
            @Nullable String reference) {}

    /// Ceux que l'on peut choisir ce jour.
    public List<Niveau> au(LocalDate jour) {
        return sql.au(jour);
    }

    public List<Niveau> tous() {
        return sql.tous();
    }

    /// Ouvre un niveau, ou donne de nouvelles conditions à un niveau ouvert : les anciennes finissent la veille.
    @Transactional
    public NotationDeNiveau fixer(Conditions conditions, @Nullable UUID par) {
        var part = conditions.partEmployeur();
        if (part.compareTo(MOITIE) < 0 || part.compareTo(TOUT) > 0) return new NotationDeNiveau.PartInsuffisante();
        var code = conditions.remplace() == null ? code(conditions.libelle()) : conditions.remplace();
        var lignes = sql.de(code);
        var derniere = lignes.isEmpty() ? null : lignes.getFirst();
        if (conditions.remplace() == null && derniere != null && derniere.au() == null)
            return new NotationDeNiveau.NomPris();
        if (conditions.remplace() != null && (derniere == null || derniere.au() != null))
            return new NotationDeNiveau.Ferme();
        if (derniere != null && !conditions.du().isAfter(derniere.au() == null ? derniere.du() : derniere.au()))
            return new NotationDeNiveau.AvantLePrecedent(derniere.du());
        if (derniere != null && derniere.au() == null)
            sql.fermer(derniere, conditions.du().minusDays(1));
        sql.ajouter(
                new Niveau(
                        code,
                        conditions.libelle(),
                        conditions.cotisation(),
                        part,
                        conditions.du(),
                        null,
                        conditions.reference()),
                par,
                horloge.instant());
        inscrire("fixer", code, conditions.du());
        return new NotationDeNiveau.Note();
    }

    /// Ferme un niveau que personne n'a plus.
    @Transactional
    public NotationDeNiveau fermer(String code, LocalDate au) {
        var lignes = sql.de(code);
        if (lignes.isEmpty() || lignes.getFirst().au() != null) return new NotationDeNiveau.Ferme();
        var derniere = lignes.getFirst();
        if (au.isBefore(derniere.du())) return new NotationDeNiveau.AvantLePrecedent(derniere.du());
        int choisi = sql.choisiApres(code, au);
        if (choisi > 0) return new NotationDeNiveau.EncoreChoisi(choisi);
        sql.fermer(derniere, au);
        inscrire("fermer", code, au);
        return new NotationDeNiveau.Note();
    }

    private void inscrire(String acte, String code, LocalDate le) {
        journal.inscrire(
                "parcours.niveau-de-mutuelle." + acte, Objet.de("niveau", code), Map.of(), Map.of("le", le.toString()));
    }

    /// « Confort, la personne seule » donne CONFORT_LA_PERSONNE_SEULE.
    private static String code(String libelle) {
        var code = Normalizer.normalize(libelle, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        var court = code.length() > CODE_MAX ? code.substring(0, CODE_MAX) : code;
        return court.isEmpty() ? "NIVEAU" : court;
    }
}
