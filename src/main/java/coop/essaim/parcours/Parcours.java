package coop.essaim.parcours;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etats;
import coop.essaim.parcours.machine.Region;
import coop.essaim.parcours.machine.Rejeu;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le parcours des personnes : franchir une étape, l'annuler, retrouver un état à toute date.
@Service
public class Parcours {

    private static final int ANNEES_D_AVANCE = 1;

    private final EvenementsSql sql;
    private final Journal journal;
    private final ApplicationEventPublisher annonces;
    private final Clock horloge;

    Parcours(EvenementsSql sql, Journal journal, ApplicationEventPublisher annonces, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.annonces = annonces;
        this.horloge = horloge;
    }

    /// Les états d'une personne au soir de ce jour, d'après tout ce que l'on sait aujourd'hui.
    public Etats etats(PersonneId personne, LocalDate jour) {
        return EvenementsSql.etats(jusquAu(sql.comptes(personne), jour));
    }

    /// Les états au soir de ce jour, d'après ce que l'on savait à cet instant : ce qu'un rapport passé a pu dire.
    public Etats etatsConnusLe(PersonneId personne, LocalDate jour, Instant instant) {
        return EvenementsSql.etats(jusquAu(sql.comptesConnusLe(personne, instant), jour));
    }

    /// Les étapes qui comptent, dans l'ordre de leurs effets.
    public List<Evenement> etapes(PersonneId personne) {
        return sql.comptes(personne);
    }

    /// Toutes les étapes, les annulées comprises, la plus récente d'abord.
    public List<Evenement> histoire(PersonneId personne) {
        return sql.tous(personne);
    }

    /// Celles qu'un contre-événement a annulées.
    public List<UUID> annules(PersonneId personne) {
        return sql.annules(personne);
    }

    /// Franchit une étape dont les gardes ont été vues par l'appelant, qui a rassemblé le dossier.
    @Transactional
    public Passage franchir(Demande demande, Dossier dossier) {
        sql.verrouiller(demande.personne());
        var refus = refus(demande, dossier);
        if (refus.isPresent()) return refus.get();
        var avant = EvenementsSql.etats(jusquAu(sql.comptes(demande.personne()), demande.effet()));
        return new Passage.Fait(ecrire(demande, avant));
    }

    /// Ce que l'étape se verrait répondre, sans rien écrire.
    public Optional<Passage.Refus> refus(Demande demande, Dossier dossier) {
        var auPlusTard = LocalDate.now(horloge).plusYears(ANNEES_D_AVANCE);
        if (demande.effet().isAfter(auPlusTard)) return Optional.of(new Passage.TropLoin(auPlusTard));
        var suite = sql.comptes(demande.personne());
        var rompue = rejouer(avec(suite, demande), demande);
        if (rompue.isPresent()) return rompue;
        for (var garde : demande.transition().gardes()) {
            var phrase = garde.refus(dossier, demande.effet());
            if (phrase.isPresent()) return Optional.of(new Passage.Gardee(phrase.get()));
        }
        return Optional.empty();
    }

    /// Retire l'effet d'une étape saisie par erreur ; elle reste écrite, avec son contre-événement.
    @Transactional
    public Passage annuler(PersonneId personne, UUID evenement, @Nullable UUID par) {
        sql.verrouiller(personne);
        var suite = sql.comptes(personne);
        var annule = suite.stream().filter(e -> e.id().equals(evenement)).findFirst();
        if (annule.isEmpty()) return new Passage.DejaAnnule();
        var reste = suite.stream().filter(e -> !e.id().equals(evenement)).toList();
        if (Rejeu.de(reste, Evenement::transition) instanceof Rejeu.Rompu<Evenement>(var suivant, var _))
            return new Passage.CasseLaSuite(suivant.transition(), suivant.effet());
        var id = sql.annuler(personne, annule.get(), par, horloge.instant());
        inscrire(
                "annuler",
                personne,
                annule.get().transition().libelle(),
                annule.get().effet());
        annonces.publishEvent(new EtapeAnnulee(personne, evenement));
        return new Passage.Fait(id);
    }

    private UUID ecrire(Demande demande, Etats avant) {
        var id = sql.ajouter(demande, avant.de(Region.CONTRAT), horloge.instant());
        inscrire("franchir", demande.personne(), demande.transition().libelle(), demande.effet());
        annonces.publishEvent(new EtapeFranchie(demande.personne(), id, demande.transition(), demande.effet()));
        return id;
    }

    private void inscrire(String acte, PersonneId personne, String etape, LocalDate effet) {
        journal.inscrire(
                "parcours.etape." + acte,
                Objet.de("personne", personne),
                Map.of(),
                Map.of("etape", etape, "effet", effet.toString()));
    }

    /// La place d'une étape nouvelle : après toutes celles du même jour.
    private static List<@Nullable Evenement> avec(List<Evenement> suite, Demande demande) {
        var complete = new ArrayList<@Nullable Evenement>(suite);
        int place = (int)
                suite.stream().filter(e -> !e.effet().isAfter(demande.effet())).count();
        complete.add(place, null);
        return complete;
    }

    /// L'étape demandée est celle qui vaut `null` dans la suite.
    private static Optional<Passage.Refus> rejouer(List<@Nullable Evenement> suite, Demande demande) {
        var etats = Etats.initiaux();
        for (var evenement : suite) {
            var transition = evenement == null ? demande.transition() : evenement.transition();
            if (!transition.estPossible(etats)) {
                return Optional.of(
                        evenement == null
                                ? new Passage.PasDIci(transition, demande.effet(), etats)
                                : new Passage.CasseLaSuite(transition, evenement.effet()));
            }
            etats = etats.apres(transition);
        }
        return Optional.empty();
    }

    private static List<Evenement> jusquAu(List<Evenement> suite, LocalDate jour) {
        return suite.stream().filter(e -> !e.effet().isAfter(jour)).toList();
    }
}
