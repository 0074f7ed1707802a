package coop.essaim.parcours.rsa;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.correction.Notee;
import coop.essaim.parcours.echeance.Echeances;
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

/// Le suivi du RSA : conventions, contrats d'engagement, équipe pluridisciplinaire (art. L. 262-39 du code de
/// l'action sociale et des familles).
@Service
public class SuivisRsa {

    /// Le renouvellement se prépare un mois avant la fin.
    private static final int MOIS_D_AVANCE = 1;

    private final RsaSql sql;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    SuivisRsa(RsaSql sql, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public List<Beneficiaire> beneficiaires(LocalDate jour) {
        return sql.beneficiaires(jour);
    }

    /// Les conventions qui comptent, la plus récente d'abord.
    public List<Notee<ConventionRsa>> conventions() {
        return sql.conventions();
    }

    public List<Reunion> reunions() {
        return sql.reunions();
    }

    /// L'ordre du jour d'une réunion.
    public List<Passage> passages(UUID reunion) {
        return sql.passages(reunion);
    }

    @Transactional
    public Suivi convenir(ConventionRsa convention, @Nullable UUID par) {
        if (!convention.au().isAfter(convention.du())) return new Suivi.DatesCroisees();
        sql.convenir(convention, par, horloge.instant());
        inscrire("convention", Objet.de("departement", convention.departement()));
        return new Suivi.Note();
    }

    @Transactional
    public Suivi engager(PersonneId personne, Engagement engagement, @Nullable UUID par) {
        if (!engagement.au().isAfter(engagement.du())) return new Suivi.DatesCroisees();
        if (!sql.percoitLeRsa(personne, engagement.du())) return new Suivi.SansRsa(engagement.du());
        if (!sql.engager(personne, engagement, par, horloge.instant())) return new Suivi.Chevauche();
        echeances.annuler(personne, Set.of(GenreDEcheance.CONTRAT_D_ENGAGEMENT));
        echeances.annoncer(renouvellement(personne, engagement));
        inscrire("engagement", Objet.de("personne", personne));
        return new Suivi.Note();
    }

    static Echeances.Annonce renouvellement(PersonneId personne, Engagement engagement) {
        return new Echeances.Annonce(
                personne,
                GenreDEcheance.CONTRAT_D_ENGAGEMENT,
                null,
                engagement.au().minusMonths(MOIS_D_AVANCE),
                null,
                null);
    }

    @Transactional
    public Suivi prevoir(LocalDate le, String lieu, @Nullable UUID par) {
        return sql.prevoir(le, lieu, par, horloge.instant()) ? new Suivi.Note() : new Suivi.DejaPrevue();
    }

    @Transactional
    public Suivi presenter(Reunion reunion, PersonneId personne, MotifDePassage motif, @Nullable UUID par) {
        if (!sql.percoitLeRsa(personne, reunion.le())) return new Suivi.SansRsa(reunion.le());
        if (!sql.presenter(reunion.id(), personne, motif, par, horloge.instant())) return new Suivi.DejaInscrite();
        inscrire("passage", Objet.de("personne", personne));
        return new Suivi.Note();
    }

    @Transactional
    public Suivi decider(Reunion reunion, UUID passage, SuiteDePassage suite, @Nullable UUID par) {
        if (reunion.le().isAfter(LocalDate.now(horloge))) return new Suivi.AVenir(reunion.le());
        if (!sql.decider(reunion.id(), passage, suite, par, horloge.instant())) return new Suivi.DejaDecide();
        inscrire("suite", Objet.de("passage", passage));
        return new Suivi.Note();
    }

    private void inscrire(String acte, Objet objet) {
        journal.inscrire("parcours.rsa." + acte, objet, Map.of(), Map.of());
    }
}
