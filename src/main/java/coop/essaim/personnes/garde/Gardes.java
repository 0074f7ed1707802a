package coop.essaim.personnes.garde;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.DonneesTenues.Ensemble;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La garde des fiches (RGPD, art. 5-1 e) : la nuit propose celles dont l'échéance est passée, quelqu'un accorde ou
/// garde encore avec un motif, la nuit suivante anonymise ce qui est accordé et toujours échu.
@Service
public class Gardes {

    private final GardesSql sql;
    private final List<DonneesTenues> tenues;
    private final Fiches fiches;
    private final Anonymisation anonymisation;
    private final Journal journal;
    private final Clock horloge;

    Gardes(
            GardesSql sql,
            ObjectProvider<DonneesTenues> tenues,
            Fiches fiches,
            Anonymisation anonymisation,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.tenues = tenues.stream()
                .sorted(Comparator.comparing(DonneesTenues::rang))
                .toList();
        this.fiches = fiches;
        this.anonymisation = anonymisation;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Jusqu'à quand garder une fiche : la plus tardive des raisons que les modules en donnent. Rien si elle est déjà
    /// anonyme.
    public Optional<Echeance> echeance(PersonneId id) {
        var signe = sql.signeDeVie(id);
        if (signe.isEmpty()) return Optional.empty();
        var durees = durees();
        var derniere = echeance(durees, NatureDeDonnee.PROSPECT, signe.get());
        for (var module : tenues) {
            var garde = module.garde(id).orElse(null);
            if (garde == null) continue;
            var depuis = garde.depuis();
            if (depuis == null)
                return Optional.of(new Echeance(null, garde.nature(), reference(durees, garde.nature())));
            var sienne = echeance(durees, garde.nature(), depuis);
            if (plusTardive(sienne, derniere)) derniere = sienne;
        }
        return Optional.of(derniere);
    }

    /// Tout ce que la coopérative tient sur une personne, module par module.
    public List<Ensemble> tout(PersonneId id, Visiteur visiteur) {
        return tenues.stream()
                .flatMap(module -> module.tenues(id, visiteur).stream())
                .toList();
    }

    /// Propose les fiches échues ; retire celles qui ne le sont plus, et celles dont la garde décidée est passée
    /// attendent de nouveau.
    @Transactional
    public int proposer() {
        var jour = LocalDate.now(horloge);
        for (var proposition : sql.propositions()) {
            var jusquAu = proposition.gardeeJusquAu();
            boolean gardeFinie = jusquAu != null && jusquAu.isBefore(jour);
            if (gardeFinie || !estEchue(proposition.personne(), jour)) sql.retirer(proposition.personne());
        }
        var prospect = durees().get(NatureDeDonnee.PROSPECT);
        if (prospect == null) return 0;
        int proposees = 0;
        for (var id : sql.muettesDepuis(jour.minusMonths(prospect.mois()))) {
            var echeance = echeance(id).filter(e -> e.estPassee(jour)).orElse(null);
            var le = echeance == null ? null : echeance.le();
            if (echeance == null || le == null) continue;
            sql.proposer(id, echeance.nature(), le, horloge.instant());
            proposees++;
        }
        return proposees;
    }

    @Transactional
    public Decision accorder(PersonneId id, UUID par) {
        if (!fiches.retenir(id)) return new Decision.Inconnue();
        if (!sql.accorder(id, horloge.instant(), par)) return new Decision.SansProposition();
        journal.inscrire("personnes.garde.accorder", Objet.de("personne", id), Map.of(), Map.of());
        return new Decision.Faite();
    }

    /// Garde encore une fiche échue, jusqu'à un jour et pour un motif dits.
    @Transactional
    public Decision garder(PersonneId id, LocalDate jusquAu, String motif) {
        if (!fiches.retenir(id)) return new Decision.Inconnue();
        if (!sql.garder(id, jusquAu, motif.strip())) return new Decision.SansProposition();
        journal.inscrire("personnes.garde.reporter", Objet.de("personne", id), Map.of(), Map.of("jusquAu", jusquAu));
        return new Decision.Faite();
    }

    /// Anonymise ce qui est accordé, si c'est toujours échu : la personne a pu donner signe de vie depuis.
    @Transactional
    public int anonymiserLesAccordees() {
        var jour = LocalDate.now(horloge);
        int faites = 0;
        for (var proposition : sql.accordees()) {
            sql.retirer(proposition.personne());
            if (!estEchue(proposition.personne(), jour)) continue;
            if (anonymisation.faire(proposition.personne(), tenues)) faites++;
        }
        return faites;
    }

    private boolean estEchue(PersonneId id, LocalDate jour) {
        return echeance(id).filter(e -> e.estPassee(jour)).isPresent();
    }

    private Map<NatureDeDonnee, Duree> durees() {
        var durees = new EnumMap<NatureDeDonnee, Duree>(NatureDeDonnee.class);
        sql.durees(LocalDate.now(horloge)).forEach(d -> durees.put(d.nature(), d));
        return durees;
    }

    private static Echeance echeance(Map<NatureDeDonnee, Duree> durees, NatureDeDonnee nature, LocalDate depuis) {
        var duree = durees.get(nature);
        return new Echeance(duree == null ? null : depuis.plusMonths(duree.mois()), nature, reference(durees, nature));
    }

    private static String reference(Map<NatureDeDonnee, Duree> durees, NatureDeDonnee nature) {
        var duree = durees.get(nature);
        return duree == null ? "" : duree.reference();
    }

    private static boolean plusTardive(Echeance une, Echeance autre) {
        var elle = une.le();
        var lui = autre.le();
        return lui != null && (elle == null || elle.isAfter(lui));
    }
}
