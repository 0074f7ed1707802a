package coop.essaim.parcours.prevention;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.effectif.Effectifs;
import coop.essaim.parcours.effectif.Franchissement;
import coop.essaim.parcours.effectif.Seuil;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La prévention des risques : ce qui est promis, ce qui est fait, et le document unique à sa date.
@Service
public class Preventions {

    private final PreventionsSql sql;
    private final Effectifs effectifs;
    private final Journal journal;
    private final Clock horloge;

    Preventions(PreventionsSql sql, Effectifs effectifs, Journal journal, Clock horloge) {
        this.sql = sql;
        this.effectifs = effectifs;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record NouvelleJournee(
            LocalDate le, String theme, @Nullable String intervenant, BigDecimal heures) {}

    public List<Journee> journees() {
        return sql.journees();
    }

    /// @return vide quand la convention porte déjà cet engagement
    @Transactional
    public Optional<UUID> engager(String convention, String libelle, LocalDate prisLe, @Nullable UUID par) {
        var id = sql.engager(convention, libelle, prisLe, par, horloge.instant());
        id.ifPresent(connu -> inscrire("engager", connu, libelle));
        return id;
    }

    /// Faux quand il est déjà tenu, inconnu, ou que ce jour est à venir.
    @Transactional
    public boolean tenir(UUID engagement, LocalDate le, @Nullable UUID par) {
        if (le.isAfter(LocalDate.now(horloge)) || !sql.tenir(engagement, le, par, horloge.instant())) return false;
        inscrire("tenir", engagement, le.toString());
        return true;
    }

    /// @return vide quand une journée de ce thème est déjà notée ce jour-là
    @Transactional
    public Optional<UUID> noter(NouvelleJournee journee, @Nullable UUID par) {
        var id = sql.noter(journee, par, horloge.instant());
        id.ifPresent(connu -> inscrire("journee", connu, journee.theme()));
        return id;
    }

    /// Faux quand la personne y est déjà, ou que la journée est à venir.
    @Transactional
    public boolean inscrire(Journee journee, PersonneId personne, @Nullable UUID par) {
        return !journee.le().isAfter(LocalDate.now(horloge))
                && sql.inscrire(journee.id(), personne, par, horloge.instant());
    }

    @Transactional
    public boolean retirer(UUID journee, PersonneId personne) {
        if (!sql.retirer(journee, personne)) return false;
        inscrire("retirer", journee, personne.toString());
        return true;
    }

    /// Range une version du document unique ; faux quand ce jour en a déjà une.
    @Transactional
    public boolean mettreAJour(LocalDate le, UUID document, @Nullable UUID par) {
        if (!sql.mettreAJour(le, document, par, horloge.instant())) return false;
        inscrire("document-unique", document, le.toString());
        return true;
    }

    /// Le jour où le document unique doit être refait : chaque année dès onze salariés, et sans attendre
    /// quand il n'y en a pas (art. R. 4121-1 et R. 4121-2 du code du travail) ; rien au-dessous, une fois
    /// qu'il existe.
    public Optional<LocalDate> prochaineMiseAJour() {
        var jour = LocalDate.now(horloge);
        var derniere = sql.versions().stream().map(VersionDuDuerp::le).findFirst();
        if (derniere.isEmpty()) return Optional.of(jour);
        var maintenant = horloge.instant();
        var annuelle = effectifs.seuils(effectifs.emplois(maintenant), jour, maintenant).stream()
                .anyMatch(f -> f.seuil() == Seuil.DUERP && f.etape() == Franchissement.Etape.EN_VIGUEUR);
        return annuelle ? derniere.map(le -> le.plusYears(1)) : Optional.empty();
    }

    private void inscrire(String acte, UUID objet, String quoi) {
        journal.inscrire("parcours.prevention." + acte, Objet.de("prevention", objet), Map.of(), Map.of("quoi", quoi));
    }
}
