package coop.essaim.parcours.soutien;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les soutiens de partenaires : accorder, verser, rendre compte.
@Service
public class Soutiens {

    private final SoutiensSql sql;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Soutiens(SoutiensSql sql, Parcours parcours, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record Demande(
            String partenaire,
            String objet,
            LocalDate accordeLe,
            Montant montant,
            @Nullable LocalDate aJustifierLe) {}

    public List<Soutien> de(PersonneId personne) {
        return sql.de(personne);
    }

    @Transactional
    public Accord accorder(PersonneId personne, Demande demande, @Nullable UUID par) {
        var justifier = demande.aJustifierLe();
        if (!demande.montant().estPositif()) return new Accord.SansMontant();
        if (demande.accordeLe().isAfter(LocalDate.now(horloge))) return new Accord.AVenir();
        if (parcours.etats(personne, demande.accordeLe()).parcours() == Etat.INCONNU)
            return new Accord.PasSuivie(demande.accordeLe());
        if (justifier != null && justifier.isBefore(demande.accordeLe()))
            return new Accord.AvantLAccord(demande.accordeLe());
        sql.accorder(personne, demande, par, horloge.instant());
        if (justifier != null)
            echeances.annoncer(new Echeances.Annonce(
                    personne, GenreDEcheance.JUSTIFIER_LE_SOUTIEN, demande.partenaire(), justifier, null, null));
        inscrire("accorder", personne.valeur(), demande.montant().toString());
        return new Accord.Note();
    }

    @Transactional
    public Accord verser(Soutien soutien, LocalDate le, Montant montant, @Nullable UUID par) {
        sql.verrouiller(soutien.id());
        var reste = sql.trouver(soutien.id()).orElseThrow().reste();
        if (!montant.estPositif()) return new Accord.SansMontant();
        if (le.isAfter(LocalDate.now(horloge))) return new Accord.AVenir();
        if (le.isBefore(soutien.accordeLe())) return new Accord.AvantLAccord(soutien.accordeLe());
        if (montant.compareTo(reste) > 0) return new Accord.PlusQuAccorde(reste);
        sql.verser(soutien.id(), le, montant, par, horloge.instant());
        inscrire("verser", soutien.personne(), montant.toString());
        return new Accord.Note();
    }

    @Transactional
    public Accord justifier(Soutien soutien, LocalDate le, @Nullable UUID par) {
        if (le.isAfter(LocalDate.now(horloge))) return new Accord.AVenir();
        if (le.isBefore(soutien.accordeLe())) return new Accord.AvantLAccord(soutien.accordeLe());
        if (!sql.justifier(soutien.id(), le, par, horloge.instant())) return new Accord.DejaJustifie();
        echeances.faireLaProchaine(new PersonneId(soutien.personne()), GenreDEcheance.JUSTIFIER_LE_SOUTIEN, le);
        inscrire("justifier", soutien.personne(), le.toString());
        return new Accord.Note();
    }

    private void inscrire(String acte, UUID personne, String quoi) {
        journal.inscrire("parcours.soutien." + acte, Objet.de("personne", personne), Map.of(), Map.of("quoi", quoi));
    }
}
