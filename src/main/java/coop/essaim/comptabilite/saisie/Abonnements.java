package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.Passation.Obstacle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les écritures récurrentes : à chaque échéance, une écriture est proposée au brouillard, une seule fois.
@Service
public class Abonnements {

    private static final String AUTEUR = "Abonnement";

    private final AbonnementsSql sql;
    private final ModelesSql modeles;
    private final CodesSql codes;
    private final Ecritures ecritures;
    private final Clock horloge;

    Abonnements(AbonnementsSql sql, ModelesSql modeles, CodesSql codes, Ecritures ecritures, Clock horloge) {
        this.sql = sql;
        this.modeles = modeles;
        this.codes = codes;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    /// Un échéancier tel que tapé.
    public record Tape(String nom, @Nullable String periodicite, String du, String au) {}

    /// Rend les phrases des refus, par champ ; sans refus, l'abonnement est enregistré.
    @Transactional
    public Refus enregistrer(UUID id, Tape tape, Feuille feuille, String auteur) {
        var refus = Guides.refus(tape.nom(), feuille);
        var periodicite = Periodicite.lire(tape.periodicite());
        if (periodicite.isEmpty()) refus.put("periodicite", "Choisissez tous les combien l’écriture revient.");
        var du = date("du", tape.du(), refus);
        var au = tape.au().isBlank() ? null : date("au", tape.au(), refus);
        if (du != null && au != null && au.isBefore(du))
            refus.put("au", "Donnez une dernière échéance qui suit la première.");
        var generaux = new ArrayList<String>();
        if (du != null) completer(feuille.avec(tape.du(), feuille.piece(), feuille.libelle()), refus, generaux);
        if (!refus.isEmpty() || !generaux.isEmpty() || du == null || periodicite.isEmpty())
            return new Refus(refus, generaux);
        modeles.enregistrer(Modele.de(id, tape.nom().strip(), feuille), auteur, OffsetDateTime.now(horloge));
        sql.enregistrer(id, periodicite.get(), du, au);
        return new Refus(Map.of(), List.of());
    }

    public record Refus(Map<String, String> parChamp, List<String> generaux) {
        public boolean aucun() {
            return parChamp.isEmpty() && generaux.isEmpty();
        }
    }

    /// Rien ne reste à compléter : la première échéance doit pouvoir s'écrire telle quelle.
    private void completer(Feuille feuille, Map<String, String> refus, List<String> generaux) {
        var connus = codes.reconnaitre(feuille);
        var controle = new Controle(feuille, connus);
        controle.ecriture();
        controle.placer(connus.inconnus(feuille));
        controle.refus().forEach(refus::putIfAbsent);
        generaux.addAll(controle.generaux());
    }

    private static @Nullable LocalDate date(String champ, String tape, Map<String, String> refus) {
        var lecture = EnFrancais.lireDate(tape);
        lecture.refus().ifPresent(phrase -> refus.put(champ, phrase));
        return lecture.siLue().orElse(null);
    }

    @Transactional
    public void arreter(UUID id) {
        modeles.retirer(id, OffsetDateTime.now(horloge));
    }

    @Transactional(readOnly = true)
    public List<UUID> enCours() {
        return sql.enCours();
    }

    /// Propose au brouillard les échéances dues, dans l'ordre. Un refus du grand livre arrête là, et se montre.
    /// Rend le nombre d'écritures proposées.
    @Transactional
    public int proposer(UUID id, LocalDate jusquAu) {
        sql.verrouiller(id);
        var abonnement = sql.trouver(id);
        if (abonnement.isEmpty()) return 0;
        int proposees = 0;
        for (var date : abonnement.get().dues(jusquAu)) {
            var refus = proposer(abonnement.get(), date);
            if (refus != null || abonnement.get().refus() != null) sql.noter(id, refus);
            if (refus != null) return proposees;
            proposees++;
        }
        return proposees;
    }

    private @Nullable String proposer(Abonnement abonnement, LocalDate date) {
        var id = abonnement.modele().id();
        var feuille = abonnement.feuille(id, date);
        var controle = new Controle(feuille, codes.reconnaitre(feuille));
        var ecriture = controle.ecriture();
        if (ecriture.isEmpty()) return phrase(date, controle);
        return switch (ecritures.passer(ecriture.get(), new Demande("abonnement:" + id + ":" + date, AUTEUR))) {
            case Passation.Refusee(var obstacles) -> {
                yield phrase(date, obstacles.stream().map(Obstacle::phrase).toList());
            }
            case Passation.Passee(var passee, var _) -> {
                sql.proposee(id, date, passee, OffsetDateTime.now(horloge));
                yield null;
            }
        };
    }

    private static String phrase(LocalDate date, Controle controle) {
        var phrases = new ArrayList<>(controle.generaux());
        phrases.addAll(controle.refus().values());
        return phrase(date, phrases);
    }

    private static String phrase(LocalDate date, List<String> phrases) {
        return "Échéance du " + EnFrancais.enTableau(date) + " : " + String.join(" ", phrases);
    }
}
