package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lettrer, proposer, défaire. « Cette facture est-elle payée ? » se demande ici, et ne se note nulle part ailleurs.
@Service
public class Lettrages {

    private final LettragesSql sql;
    private final Clock horloge;

    Lettrages(LettragesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Lettre ensemble des lignes d'un même compte et d'un même tiers.
    ///
    /// @param partiel accepte une somme non nulle
    @Transactional
    public Lettrage lettrer(List<LigneId> ids, boolean partiel, String auteur) {
        var distinctes = ids.stream().distinct().toList();
        if (distinctes.size() < 2) return new Lettrage.MoinsDeDeuxLignes();
        var lignes = sql.verrouiller(distinctes);
        var refus = refus(distinctes, lignes);
        if (refus.isPresent()) return refus.get();
        var reste = new Montant(
                lignes.stream().mapToLong(ligne -> ligne.montant().centimes()).sum());
        boolean incomplet = reste.centimes() != 0;
        if (incomplet && !partiel) return new Lettrage.SommeNonNulle(reste);

        var premiere = lignes.getFirst();
        var code = codeLibre(premiere, incomplet);
        long id = sql.creer(premiere, code, LocalDate.now(horloge), incomplet, auteur);
        sql.attacher(id, distinctes);
        return incomplet ? new Lettrage.Partiel(id, code, reste) : new Lettrage.Fait(id, code);
    }

    /// Une ligne qu'un FEC dit lettrée.
    ///
    /// @param le la date du fichier, s'il en donne une
    public record Reprise(
            LigneId ligne, String code, @Nullable LocalDate le) {}

    /// Reprend tels quels des lettrages faits ailleurs, sur des lignes que l'appelant vient de passer : même
    /// compte, même tiers, même code font un groupe. Déséquilibré ou d'une seule ligne, il est partiel.
    @Transactional
    public void reprendre(List<Reprise> reprises, String auteur) {
        if (!reprises.isEmpty()) sql.reprendre(reprises, auteur);
    }

    /// Complète des lettrages partiels : leurs lignes et d'autres se lettrent ensemble. Un refus ne défait rien.
    ///
    /// @param groupes les lettrages à reprendre, tous du même compte et du même tiers que les lignes
    @Transactional
    public Lettrage completer(List<Long> groupes, List<LigneId> ids, boolean partiel, String auteur) {
        var toutes = new LinkedHashSet<>(sql.lignesDe(groupes));
        toutes.addAll(ids);
        var distinctes = List.copyOf(toutes);
        if (distinctes.size() < 2) return new Lettrage.MoinsDeDeuxLignes();
        var libres = sql.verrouiller(distinctes).stream()
                .map(ligne -> ligne.lettrage() != null && groupes.contains(ligne.lettrage()) ? ligne.libre() : ligne)
                .toList();
        var refus = refus(distinctes, libres);
        if (refus.isPresent()) return refus.get();
        long reste =
                libres.stream().mapToLong(ligne -> ligne.montant().centimes()).sum();
        if (reste != 0 && !partiel) return new Lettrage.SommeNonNulle(new Montant(reste));
        for (var groupe : groupes) defaire(groupe, "", auteur);
        return lettrer(distinctes, partiel, auteur);
    }

    /// Défait un lettrage ; il en reste la trace, avec son auteur. Faux s'il l'était déjà.
    @Transactional
    public boolean defaire(long id, String auteur) {
        return defaire(id, "", auteur);
    }

    /// Défait un lettrage ; il en reste la trace : qui, quand, pourquoi. Faux s'il l'était déjà.
    @Transactional
    public boolean defaire(long id, String motif, String auteur) {
        if (!sql.defaire(id, motif, auteur)) return false;
        sql.liberer(id);
        return true;
    }

    @Transactional(readOnly = true)
    public List<LigneOuverte> ouvertes(String compte, @Nullable String auxiliaire, LocalDate jusquAu) {
        return sql.ouvertes(compte, auxiliaire, jusquAu);
    }

    @Transactional(readOnly = true)
    public List<Proposition> proposer(String compte, @Nullable String auxiliaire, LocalDate jusquAu) {
        return Proposition.parmi(sql.ouvertes(compte, auxiliaire, jusquAu));
    }

    /// Lettre ce qui se reconnaît sans doute : même tiers, même référence, somme nulle. Rend le nombre de groupes.
    @Transactional
    public int lettrerParReference(String compte, @Nullable String auxiliaire, LocalDate jusquAu, String auteur) {
        int faits = 0;
        for (var proposition : Proposition.parmi(sql.ouvertes(compte, auxiliaire, jusquAu))) {
            if (proposition.raison() != Proposition.Raison.REFERENCE) continue;
            if (lettrer(proposition.ids(), false, auteur) instanceof Lettrage.Fait) faits++;
        }
        return faits;
    }

    /// Le premier code que rien ne porte sur ce compte : ceux d'un FEC importé n'y suivent pas notre ordre.
    private String codeLibre(LigneOuverte ligne, boolean incomplet) {
        long rang = sql.nombre(ligne.compte(), ligne.auxiliaire());
        while (true) {
            var code = incomplet ? Code.de(rang).toLowerCase(Locale.ROOT) : Code.de(rang);
            if (!sql.porte(ligne, code)) return code;
            rang++;
        }
    }

    private static Optional<Lettrage> refus(List<LigneId> ids, List<LigneOuverte> lignes) {
        var trouvees = lignes.stream().map(LigneOuverte::id).toList();
        var inconnue = ids.stream().filter(id -> !trouvees.contains(id)).findFirst();
        if (inconnue.isPresent()) return Optional.of(new Lettrage.LigneInconnue(inconnue.get()));
        var premiere = lignes.getFirst();
        if (lignes.stream()
                .anyMatch(ligne -> !ligne.compte().equals(premiere.compte())
                        || !Objects.equals(ligne.auxiliaire(), premiere.auxiliaire())))
            return Optional.of(new Lettrage.ComptesDifferents());
        return lignes.stream()
                .filter(ligne -> ligne.lettrage() != null)
                .findFirst()
                .map(ligne -> new Lettrage.DejaLettree(ligne.id()));
    }
}
