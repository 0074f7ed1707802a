package coop.essaim.parcours.aide;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.correction.ContreEcrituresSql;
import coop.essaim.parcours.correction.Erreur;
import coop.essaim.parcours.correction.Ligne;
import coop.essaim.parcours.correction.NatureDeLigne;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les actions sociales : demander, transmettre, noter la réponse et le versement.
@Service
public class ActionsSociales {

    private static final Set<Etat> SALARIES = Set.of(Etat.CESA_ESSAI, Etat.CESA, Etat.CDI_APPUI);

    /// Sans réponse un mois après, l'organisme se relance.
    private static final int MOIS_SANS_REPONSE = 1;

    private final ActionsSql sql;
    private final Parcours parcours;
    private final ContreEcrituresSql contreEcritures;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    ActionsSociales(
            ActionsSql sql,
            Parcours parcours,
            ContreEcrituresSql contreEcritures,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.contreEcritures = contreEcritures;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record Demande(
            NatureDAide nature,
            String organisme,
            LocalDate le,
            @Nullable Montant montant) {}

    public record Suite(
            GenreDeSuite genre, LocalDate le, @Nullable Montant montant) {}

    public List<ActionSociale> de(PersonneId personne) {
        return sql.de(personne);
    }

    @Transactional
    public Aide demander(PersonneId personne, Demande demande, @Nullable UUID par) {
        if (demande.le().isAfter(LocalDate.now(horloge))) return new Aide.AVenir();
        if (!SALARIES.contains(parcours.etats(personne, demande.le()).contrat()))
            return new Aide.SansContrat(demande.le());
        sql.demander(personne, demande, par, horloge.instant());
        inscrire("demander", personne, demande.nature().libelle());
        return new Aide.Notee();
    }

    @Transactional
    public Aide suivre(ActionSociale action, Suite suite, @Nullable UUID par) {
        if (!action.suites().contains(suite.genre())) return new Aide.PasDIci(suite.genre(), action.etat());
        if (suite.le().isAfter(LocalDate.now(horloge))) return new Aide.AVenir();
        var precedente = action.suiteLe() == null ? action.demandeeLe() : action.suiteLe();
        if (suite.le().isBefore(precedente)) return new Aide.AvantLaPrecedente(precedente);
        var montant = suite.genre().ditUnMontant() ? suite.montant() : null;
        if (suite.genre().ditUnMontant() && (montant == null || !montant.estPositif()))
            return new Aide.MontantAttendu();
        var accorde = action.accorde();
        if (suite.genre() == GenreDeSuite.VERSEE
                && accorde != null
                && montant != null
                && montant.compareTo(accorde) > 0) return new Aide.PlusQuAccorde(accorde);
        sql.suivre(action.id(), new Suite(suite.genre(), suite.le(), montant), par, horloge.instant());
        relancer(new PersonneId(action.personne()), suite);
        inscrire("suivre", new PersonneId(action.personne()), suite.genre().libelle());
        return new Aide.Notee();
    }

    /// Ce que l'on annulerait : la dernière suite, ou la demande quand elle n'en a pas.
    static Ligne aAnnuler(ActionSociale action, @Nullable UUID derniereSuite) {
        var suite = action.suite();
        var personne = new PersonneId(action.personne());
        var quoi = suite == null || derniereSuite == null
                ? "Demande de " + action.nom() + " : " + action.nature().libelle()
                : "Suite de la demande de " + action.nom() + " : " + suite.libelle();
        return new Ligne(
                suite == null || derniereSuite == null ? action.id() : derniereSuite,
                suite == null ? NatureDeLigne.ACTION : NatureDeLigne.SUITE_D_ACTION,
                personne,
                quoi,
                "/parcours/" + personne + "/actions-sociales");
    }

    /// Annule la dernière suite, ou la demande quand elle n'en a pas ; ce qui restait à relancer suit.
    @Transactional
    public Aide annuler(ActionSociale action, Erreur erreur, @Nullable UUID par) {
        var ligne = aAnnuler(action, sql.derniereSuite(action.id()).orElse(null));
        if (action.annulee() || !contreEcritures.annuler(ligne, erreur, par, horloge.instant()))
            return new Aide.DejaAnnulee();
        var personne = new PersonneId(action.personne());
        echeances.annuler(personne, Set.of(GenreDEcheance.RELANCER_L_ACTION_SOCIALE));
        for (var reste : sql.de(personne))
            if (reste.suite() == GenreDeSuite.TRANSMISE && reste.suiteLe() != null)
                relancer(personne, new Suite(GenreDeSuite.TRANSMISE, reste.suiteLe(), null));
        inscrire("annuler", personne, ligne.nature().name());
        return new Aide.Notee();
    }

    private void relancer(PersonneId personne, Suite suite) {
        switch (suite.genre()) {
            case TRANSMISE ->
                echeances.annoncer(new Echeances.Annonce(
                        personne,
                        GenreDEcheance.RELANCER_L_ACTION_SOCIALE,
                        null,
                        suite.le().plusMonths(MOIS_SANS_REPONSE),
                        null,
                        null));
            case ACCORDEE, REFUSEE ->
                echeances.faireLaProchaine(personne, GenreDEcheance.RELANCER_L_ACTION_SOCIALE, suite.le());
            case RETIREE -> echeances.annuler(personne, Set.of(GenreDEcheance.RELANCER_L_ACTION_SOCIALE));
            case VERSEE -> {}
        }
    }

    private void inscrire(String acte, PersonneId personne, String quoi) {
        journal.inscrire(
                "parcours.action-sociale." + acte, Objet.de("personne", personne), Map.of(), Map.of("quoi", quoi));
    }
}
