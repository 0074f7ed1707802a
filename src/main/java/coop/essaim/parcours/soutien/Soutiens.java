package coop.essaim.parcours.soutien;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.EnFrancais;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les soutiens de partenaires : accorder, verser, rendre compte.
@Service
public class Soutiens {

    private final SoutiensSql sql;
    private final Parcours parcours;
    private final ContreEcrituresSql contreEcritures;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Soutiens(
            SoutiensSql sql,
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
        var frais = sql.trouver(soutien.id()).orElseThrow();
        if (frais.annule()) return new Accord.DejaAnnule();
        var reste = frais.reste();
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

    /// Ce que l'on annulerait : un versement, le compte rendu quand il y en a un, ou le soutien lui-même.
    ///
    /// @param versement celui qui est visé ; `null` pour le reste
    Optional<Ligne> aAnnuler(Soutien soutien, @Nullable UUID versement) {
        var personne = new PersonneId(soutien.personne());
        var page = "/soutiens/" + soutien.id();
        if (versement != null)
            return sql.versements(soutien.id()).stream()
                    .filter(v -> v.id().equals(versement) && !v.annulee())
                    .map(v -> new Ligne(
                            v.id(),
                            NatureDeLigne.VERSEMENT,
                            personne,
                            "Versement de " + v.quoi().montant() + ", le "
                                    + EnFrancais.enFrancais(v.quoi().le()),
                            page))
                    .findFirst();
        if (soutien.annule()) return Optional.empty();
        return sql.justification(soutien.id())
                .map(id -> new Ligne(id, NatureDeLigne.JUSTIFICATION, personne, "Compte rendu au partenaire", page))
                .or(() -> Optional.of(new Ligne(
                        soutien.id(),
                        NatureDeLigne.SOUTIEN,
                        personne,
                        "Soutien de " + soutien.partenaire() + " à " + soutien.nom() + " : " + soutien.montant(),
                        page)));
    }

    @Transactional
    public Accord annuler(Soutien soutien, @Nullable UUID versement, Erreur erreur, @Nullable UUID par) {
        sql.verrouiller(soutien.id());
        var ligne = aAnnuler(soutien, versement).orElse(null);
        if (ligne == null) return new Accord.DejaAnnule();
        if (ligne.nature() == NatureDeLigne.SOUTIEN && soutien.verse().estPositif()) return new Accord.DejaVerse();
        if (!contreEcritures.annuler(ligne, erreur, par, horloge.instant())) return new Accord.DejaAnnule();
        rappeler(soutien, ligne.nature());
        inscrire("annuler", soutien.personne(), ligne.nature().name());
        return new Accord.Note();
    }

    /// Un compte rendu annulé est de nouveau dû ; celui d'un soutien annulé ne l'est plus.
    private void rappeler(Soutien soutien, NatureDeLigne annulee) {
        var personne = new PersonneId(soutien.personne());
        var justifier = soutien.aJustifierLe();
        if (annulee == NatureDeLigne.JUSTIFICATION && justifier != null)
            echeances.annoncer(new Echeances.Annonce(
                    personne, GenreDEcheance.JUSTIFIER_LE_SOUTIEN, soutien.partenaire(), justifier, null, null));
        if (annulee != NatureDeLigne.SOUTIEN) return;
        echeances.annuler(personne, Set.of(GenreDEcheance.JUSTIFIER_LE_SOUTIEN));
        for (var reste : sql.de(personne)) {
            var due = reste.aJustifierLe();
            if (!reste.annule() && reste.justifieLe() == null && due != null)
                echeances.annoncer(new Echeances.Annonce(
                        personne, GenreDEcheance.JUSTIFIER_LE_SOUTIEN, reste.partenaire(), due, null, null));
        }
    }

    private void inscrire(String acte, UUID personne, String quoi) {
        journal.inscrire("parcours.soutien." + acte, Objet.de("personne", personne), Map.of(), Map.of("quoi", quoi));
    }
}
